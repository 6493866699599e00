package org.convlens.samples;

import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataSource;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Pixels;
import org.convlens.dataset.Split;
import org.convlens.samples.generated.GeneratedSets;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.nio.file.Path;
import java.util.List;

/// The program's data: generated sets, files in published formats and single pictures.
public final class SampleDataSource implements DataSource {

    private final GeneratedSets generated = new GeneratedSets();

    @Override
    public List<BuiltInSet> builtIn() {
        return generated.sets();
    }

    @Override
    public Split open(DataReference reference, PictureRecipe recipe) {
        return generated.open(reference, recipe);
    }

    @Override
    public Shape naturalShape(DataReference reference) {
        return generated.set(reference).pictureShape();
    }

    @Override
    public Tensor picture(Path file, PictureRecipe recipe) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor picture(int[] pixels, Size2 size, PictureRecipe recipe) {
        return recipe.tensor(Pixels.of(pixels, size));
    }
}
