package org.convlens.viz.fx;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;

/// The numbers of many things on top of each other.
final class Stacked {

    private Stacked() {}

    /// {@return the pictures' numbers, `[pictures, ...]`; nothing unless all have some of one
    /// shape}
    static Optional<Tensor> of(List<Picture> pictures) {
        List<Tensor> each =
                pictures.stream().flatMap(picture -> picture.numbers().stream()).toList();
        boolean alike = each.stream().map(Tensor::shape).distinct().count() == 1;
        return alike && each.size() == pictures.size()
                ? Optional.of(of(each, each.getFirst().shape()))
                : Optional.empty();
    }

    private static Tensor of(List<Tensor> tensors, Shape one) {
        Tensor all = Tensor.zeros(one.batchOf(tensors.size()));
        int length = Math.toIntExact(one.volume());
        for (int i = 0; i < tensors.size(); i++) {
            System.arraycopy(tensors.get(i).values(), 0, all.values(), i * length, length);
        }
        return all;
    }

    /// {@return rows of numbers as a table, `[rows, columns]`}
    static Tensor table(List<List<Double>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        Tensor table = Tensor.zeros(Shape.of(rows.size(), columns));
        for (int i = 0; i < table.values().length; i++) {
            table.values()[i] = rows.get(i / columns).get(i % columns).floatValue();
        }
        return table;
    }
}
