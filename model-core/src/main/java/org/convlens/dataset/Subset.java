package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Some pictures of another data set, in an order of their own; copies no pixels.
public final class Subset implements Dataset {

    private final Dataset whole;
    private final int[] places;

    /// Chooses pictures.
    ///
    /// @param whole where they come from
    /// @param places which ones, each from 0 to below `whole.size()`
    /// @throws IndexOutOfBoundsException if there is no such picture
    public Subset(Dataset whole, int... places) {
        this.whole = whole;
        this.places = places.clone();
        for (int place : places) {
            Objects.checkIndex(place, whole.size());
        }
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public List<String> classNames() {
        return whole.classNames();
    }

    @Override
    public Shape pictureShape() {
        return whole.pictureShape();
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public int label(int index) {
        return whole.label(places[index]);
    }

    @Override
    public int pixel(int index, int offset) {
        return whole.pixel(places[index], offset);
    }

    @Override
    public void read(int index, float[] target, int offset) {
        whole.read(places[index], target, offset);
    }

    @Override
    public Optional<Tensor> mask(int index) {
        return whole.mask(places[index]);
    }
}
