package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.FxThread;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Opens data and pictures in the background and shows them when they are there.
final class DataDesk {

    private final LabState state;
    private final Instruments with;
    private final Runnable changed;
    private FxThread.Subscription reading = () -> {};

    /// @param changed what happens once data are there
    DataDesk(LabState state, Instruments with, Runnable changed) {
        this.state = state;
        this.with = with;
        this.changed = changed;
    }

    void open(DataReference reference, PictureRecipe recipe) {
        reading.close();
        reading =
                inBackground(
                        () ->
                                new LoadedData(
                                        reference, recipe, with.data().open(reference, recipe)),
                        this::show);
        state.work.set(Optional.of(new Work(Words.say("work.data"), -1, this::cancel)));
    }

    void forget() {
        reading.close();
        state.data.set(Optional.empty());
        state.picture.set(Optional.empty());
    }

    void showSample(int index) {
        state.data
                .get()
                .map(LoadedData::unseen)
                .filter(pictures -> pictures.size() > 0)
                .ifPresentOrElse(
                        pictures -> show(pictures, Math.floorMod(index, pictures.size())),
                        () -> tell(Words.say("picture.none")));
    }

    void showFile(Path file) {
        PictureRecipe recipe = recipe();
        inBackground(
                () -> with.data().picture(file, recipe),
                values -> show(values, file.getFileName().toString()));
    }

    void showPixels(int[] pixels, Size2 size, String origin) {
        show(with.data().picture(pixels, size, recipe()), origin);
    }

    /// {@return the recipe in use, or the plain one of the network's input}
    PictureRecipe recipe() {
        Shape input = state.drawing.get().network().input();
        return state.data
                .get()
                .map(LoadedData::recipe)
                .filter(recipe -> recipe.input().equals(input))
                .orElseGet(() -> PictureRecipe.plain(input));
    }

    private void show(LoadedData data) {
        state.work.set(Optional.empty());
        state.data.set(Optional.of(data));
        changed.run();
        data.split().notes().forEach(this::tell);
        if (data.unseen().size() > 0) {
            show(data.unseen(), 0);
        }
    }

    private void show(Dataset pictures, int index) {
        state.picture.set(
                Optional.of(
                        new Picture(
                                pictures.picture(index),
                                Optional.of(pictures.label(index)),
                                Words.say("picture.sample", index),
                                Optional.of(index))));
    }

    private void show(Tensor values, String origin) {
        state.picture.set(
                Optional.of(new Picture(values, Optional.empty(), origin, Optional.empty())));
    }

    private <T> FxThread.Subscription inBackground(Callable<T> work, Consumer<T> done) {
        return with.background()
                .start(
                        work,
                        new Background.Answer<>(
                                done,
                                error -> {
                                    state.work.set(Optional.empty());
                                    tell(Words.sentence(error));
                                }));
    }

    private void cancel() {
        reading.close();
        state.work.set(Optional.empty());
    }

    private void tell(String sentence) {
        state.notice.set(Optional.of(new Notice(Notice.Kind.WARNING, sentence)));
    }
}
