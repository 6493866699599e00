package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytedeco.javacpp.Loader;
import org.convlens.engine.dl4j.DirectConvolution.Direction;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class OneDnnTest {

    private static final NativeWindow THREE =
            new NativeWindow(new Size2(3, 3), Size2.ONE, Size2.ONE, Size2.ONE);

    @BeforeAll
    static void load() {
        NativeCode.loaded();
    }

    @Test
    void itIsThereOnLinuxAndTheDescriptionSaysWhereItIsNot() {
        boolean there = OneDnn.loaded().isPresent();
        assertThat(there).isEqualTo(Loader.getPlatform().equals("linux-x86_64"));
        assertThat(NativeCode.loaded().description().note().contains("slower")).isEqualTo(!there);
    }

    @Test
    void aFileThatIsNoLibraryIsLeftAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("libdnnl.so.3"), "no library");
        assertThat(OneDnn.in(file)).isEmpty();
    }

    @Test
    void aLibraryThatNobodyCarriesIsNotFound() {
        assertThat(NativeFile.named("nothing", "libnothing.so")).isEmpty();
    }

    /// oneDNN answers with a status, here 2 for arguments that fit no convolution.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatOneDnnRefusesIsSaid() {
        OneDnn library = OneDnn.loaded().orElseThrow();
        ConvolutionSizes impossible = new ConvolutionSizes(1, new Size2(4, 4), 0, -1, THREE, false);
        assertThatThrownBy(() -> new ConvolutionDescription(library, impossible))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("oneDNN refuses dnnl_memory_desc_create_with_tag: 2");
    }

    @Test
    void sameSizesAreMadeOnce() {
        ConvolutionSizes sizes = new ConvolutionSizes(1, new Size2(6, 5), 3, 4, THREE, true);
        assertThat(DirectConvolution.of(Direction.FORWARD, sizes))
                .isSameAs(DirectConvolution.of(Direction.FORWARD, sizes))
                .isNotSameAs(DirectConvolution.of(Direction.FILTERS, sizes));
    }
}
