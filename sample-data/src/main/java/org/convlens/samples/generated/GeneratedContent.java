package org.convlens.samples.generated;

import org.convlens.dataset.ByteDataset;
import org.convlens.dataset.ClassNames;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Seed;
import org.convlens.tensor.Tensor;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Pictures that are drawn when they are first asked for, and kept; classes take turns.
///
/// Each picture has a seed of its own, so the order of asking does not matter.
final class GeneratedContent implements ByteDataset.Content {

    private final Drawing drawing;
    private final PictureRecipe recipe;
    private final ClassNames names;
    private final Lot lot;
    private final AtomicReferenceArray<byte[]> drawn;

    /// Which pictures of a set.
    ///
    /// @param size how many
    /// @param difficulty 0 to 1
    record Lot(Seed seed, int size, double difficulty) {}

    GeneratedContent(Drawing drawing, PictureRecipe recipe, Lot lot) {
        this.drawing = drawing;
        this.recipe = recipe;
        this.names = ClassNames.of(drawing.set().classNames(), recipe);
        this.lot = lot;
        this.drawn = new AtomicReferenceArray<>(lot.size());
    }

    @Override
    public int size() {
        return drawn.length();
    }

    @Override
    public int label(int index) {
        return names.number(ownLabel(index));
    }

    @Override
    public byte[] pixels(int index) {
        byte[] known = drawn.get(index);
        return known == null ? draw(index) : known;
    }

    @Override
    public Optional<Tensor> mask(int index) {
        return sample(index).mask().map(recipe::mask);
    }

    private byte[] draw(int index) {
        byte[] values = sample(index).canvas().toBytes();
        byte[] pixels = recipe.apply(values, drawing.set().pictureShape());
        drawn.set(index, pixels);
        return pixels;
    }

    private Sample sample(int index) {
        Dice dice = new Dice(lot.seed().child(index));
        return drawing.draw(ownLabel(index), lot.difficulty(), dice);
    }

    private int ownLabel(int index) {
        return index % drawing.set().classNames().size();
    }
}
