package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/// PNG files as the JDK's own reader sees them.
class PngTest {

    @Test
    void theJdkReadsEveryPixelBack() throws IOException {
        int[] pixels = new int[300 * 7];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | 2_654_435 * i;
        }
        pixels[5] = 0;
        ArgbImage image = new ArgbImage(new Size2(7, 300), pixels);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));

        assertThat(read.getRGB(0, 0, 300, 7, null, 0, 300)).isEqualTo(pixels);
    }
}
