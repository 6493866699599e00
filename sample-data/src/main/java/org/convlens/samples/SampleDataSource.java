package org.convlens.samples;

import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataSource;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Pixels;
import org.convlens.dataset.Split;
import org.convlens.samples.files.CifarReader;
import org.convlens.samples.files.FolderReader;
import org.convlens.samples.files.IdxReader;
import org.convlens.samples.files.PictureFiles;
import org.convlens.samples.files.SetReader;
import org.convlens.samples.generated.GeneratedSets;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The program's data: generated sets, files in published formats and single pictures.
public final class SampleDataSource implements DataSource {

    private final GeneratedSets generated = new GeneratedSets();

    private final Map<String, SetReader> readers =
            Map.of(
                    "idx",
                    new IdxReader(),
                    "cifar10",
                    new CifarReader(),
                    "folder",
                    new FolderReader());

    @Override
    public List<BuiltInSet> builtIn() {
        return generated.sets();
    }

    @Override
    public Split open(DataReference reference, PictureRecipe recipe) {
        SetReader reader = readers.get(reference.scheme());
        return reader == null ? generated.open(reference, recipe) : reader.open(reference, recipe);
    }

    @Override
    public Shape naturalShape(DataReference reference) {
        SetReader reader = readers.get(reference.scheme());
        return reader == null
                ? generated.set(reference).pictureShape()
                : reader.naturalShape(reference);
    }

    @Override
    public Tensor picture(Path file, PictureRecipe recipe) {
        return PictureFiles.read(file, recipe);
    }

    @Override
    public Tensor picture(int[] pixels, Size2 size, PictureRecipe recipe) {
        return recipe.tensor(Pixels.of(pixels, size));
    }
}
