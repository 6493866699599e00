package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;

import java.util.List;
import java.util.Optional;

/// A picture that is pixels already; its numbers are red, green and blue from 0 to 255.
///
/// @param raster the pixels
public record PlainPicture(ArgbImage raster) implements Picture {

    @Override
    public Size2 size() {
        return raster.size();
    }

    @Override
    public List<Double> valuesAt(Cell cell) {
        int pixel = raster.at(cell.row(), cell.column());
        return List.of(
                (double) Argb.red(pixel), (double) Argb.green(pixel), (double) Argb.blue(pixel));
    }

    @Override
    public Optional<Tensor> numbers() {
        return Optional.empty();
    }
}
