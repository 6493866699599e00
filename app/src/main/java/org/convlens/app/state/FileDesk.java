package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.network.Drawing;
import org.convlens.project.Lab;
import org.convlens.project.LabData;
import org.convlens.project.LabFile;
import org.convlens.project.LabView;
import org.convlens.training.Checkpoint;
import org.convlens.training.TrainingConfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Opens, saves and puts labs back; says in the status line whether anything would be lost.
final class FileDesk {

    private final LabState state;
    private final Instruments with;
    private final Desks desks;
    private final OpenFile held;
    private Optional<Lab> start = Optional.empty();
    private Optional<Lab> saved = Optional.empty();
    private long savedIteration;

    /// The desks a lab is spread over.
    record Desks(DrawingDesk drawings, DataDesk data, TrainingDesk training) {}

    FileDesk(LabState state, Instruments with, Desks desks, OpenFile held) {
        this.held = held;
        this.state = state;
        this.with = with;
        this.desks = desks;
        state.drawing.subscribe(now -> showFile());
        state.progress.subscribe(now -> showFile());
        state.config.subscribe(now -> showFile());
        state.data.subscribe(now -> showFile());
    }

    void begin(Drawing drawing, Optional<DataReference> reference, TrainingConfig config) {
        LabData data =
                new LabData(
                        reference,
                        Optional.empty(),
                        PictureRecipe.plain(drawing.network().input()));
        adopt(Lab.untrained(drawing, data, config), Optional.empty());
    }

    void open(Path file) {
        if (Files.isWritable(file) && !held.mayOpen(file)) {
            tell(Notice.Kind.WARNING, Words.say("open.elsewhere", file.getFileName()));
            return;
        }
        state.work.set(
                Optional.of(new Work(Words.say("work.open", file.getFileName()), -1, () -> {})));
        with.background()
                .start(
                        () -> LabFile.open(file),
                        new Background.Answer<>(
                                lab -> opened(lab, file), error -> failed("open.failed", error)));
    }

    /// Opens a lab that has no file of its own: an autosaved one.
    void adopt(Lab lab, Optional<Path> file) {
        held.hold(file);
        desks.training().close();
        desks.data().forget();
        state.file.set(new LabFileState(lab.drawing().network().name(), file, false, ""));
        state.config.set(lab.training());
        desks.drawings().begin(lab.drawing());
        state.selection.set(
                new Selection(lab.view().selected(), lab.view().channel(), Optional.empty()));
        lab.checkpoint().ifPresent(desks.training()::restore);
        lab.data()
                .training()
                .ifPresent(reference -> desks.data().open(reference, lab.data().recipe()));
        start = Optional.of(lab);
        remember(lab);
    }

    void backToTheStart() {
        Optional<Path> file = state.file.get().file();
        start.ifPresentOrElse(
                lab -> {
                    adopt(lab, file);
                    tell(Notice.Kind.INFORMATION, Words.say("start.done"));
                },
                () -> tell(Notice.Kind.INFORMATION, Words.say("start.none")));
    }

    void save(Path file) {
        if (!held.mayOpen(file)) {
            tell(Notice.Kind.WARNING, Words.say("save.elsewhere", file.getFileName()));
            return;
        }
        state.work.set(Optional.of(new Work(Words.say("work.save"), -1, () -> {})));
        if (desks.training().hasChanged() && !desks.training().isCurrent()) {
            tell(Notice.Kind.WARNING, Words.say("saved.without"));
        }
        var _ =
                gather().whenComplete((lab, error) ->
                        with.fx()
                                .later(() -> {
                                    if (error == null) {
                                        write(lab, file);
                                    } else {
                                        failed("saved.failed", error);
                                    }
                                }));
    }

    /// {@return the lab as it is now, weights included if they belong to the drawn network}
    CompletableFuture<Lab> gather() {
        Lab lab = untrained();
        return desks.training()
                .run()
                .filter(_ -> desks.training().hasChanged() && desks.training().isCurrent())
                .map(run -> run.checkpoint().thenApply(lab::with))
                .orElseGet(() -> CompletableFuture.completedFuture(lab));
    }

    /// {@return whether something changed since the lab was opened or saved}
    boolean isDirty() {
        return !saved.map(lab -> lab.equals(withoutWeights(untrained()))).orElse(false)
                || iteration() != savedIteration;
    }

    /// {@return batches trained so far}
    long iteration() {
        return state.progress
                .get()
                .flatMap(Progress::last)
                .map(last -> last.iteration())
                .orElse(0L);
    }

    /// Lets the lab count as changed, as when it was recovered.
    void countAsUnsaved() {
        saved = Optional.empty();
        showFile();
    }

    /// Lets others open the file.
    void close() {
        held.hold(Optional.empty());
    }

    private void opened(Lab lab, Path file) {
        state.work.set(Optional.empty());
        boolean writable = Files.isWritable(file);
        adopt(lab, Optional.of(file).filter(place -> writable));
        if (!writable) {
            tell(
                    Notice.Kind.INFORMATION,
                    Words.say("saved.readonly", file.getFileName().toString()));
        }
    }

    private void write(Lab lab, Path file) {
        Path origin = state.file.get().file().orElse(file);
        with.background()
                .start(
                        () -> {
                            LabFile.save(lab, file, origin);
                            return lab;
                        },
                        new Background.Answer<>(
                                done -> written(done, file),
                                error -> failed("saved.failed", error)));
    }

    private void written(Lab lab, Path file) {
        state.work.set(Optional.empty());
        held.hold(Optional.of(file));
        state.file.set(new LabFileState(state.file.get().name(), Optional.of(file), false, ""));
        remember(lab);
        tell(Notice.Kind.INFORMATION, Words.say("saved.to", file.getFileName().toString()));
    }

    private void remember(Lab lab) {
        saved = Optional.of(withoutWeights(lab));
        savedIteration =
                lab.checkpoint().map(Checkpoint::optimizer).map(o -> o.iteration()).orElse(0L);
        showFile();
    }

    private Lab untrained() {
        LabData data =
                new LabData(
                        state.data
                                .get()
                                .map(LoadedData::reference)
                                .or(() -> start.flatMap(lab -> lab.data().training())),
                        start.flatMap(lab -> lab.data().test()),
                        desks.data().recipe());
        Selection selection = state.selection.get();
        return new Lab(
                state.drawing.get(),
                data,
                state.config.get(),
                Optional.empty(),
                new LabView(selection.layers(), selection.channel(), Map.of()),
                start.map(Lab::notes).orElse(""));
    }

    /// Looking at other layers is no change worth saving.
    private static Lab withoutWeights(Lab lab) {
        return new Lab(
                lab.drawing(),
                lab.data(),
                lab.training(),
                Optional.empty(),
                LabView.NONE,
                lab.notes());
    }

    private void showFile() {
        LabFileState now = state.file.get();
        boolean dirty = isDirty();
        String words =
                dirty
                        ? Words.say(now.file().isPresent() ? "saved.changed" : "saved.never")
                        : Words.say(now.file().isPresent() ? "saved.yes" : "saved.never");
        state.file.set(
                new LabFileState(state.drawing.get().network().name(), now.file(), dirty, words));
    }

    private void failed(String key, Throwable error) {
        state.work.set(Optional.empty());
        tell(Notice.Kind.ERROR, Words.say(key, Words.sentence(error)));
    }

    private void tell(Notice.Kind kind, String sentence) {
        state.notice.set(Optional.of(new Notice(kind, sentence)));
    }
}
