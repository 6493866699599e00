package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.project.Autosave;
import org.convlens.project.Lab;
import org.convlens.project.LabFile;
import org.convlens.project.ProjectException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Saves the lab every {@value #SECONDS} seconds while something would be lost, and offers what
/// earlier programs left.
final class AutosaveDesk implements AutoCloseable {

    /// How often, so that with the time of one checkpoint at most 30 seconds are lost.
    static final long SECONDS = 15;

    private final LabState state;
    private final Instruments with;
    private final FileDesk files;
    private final List<Autosave.Recovery> left;
    private final Optional<Autosave> autosave;
    private long last;
    private boolean busy;
    private boolean written;

    AutosaveDesk(LabState state, Instruments with, FileDesk files, Path folder) {
        this.state = state;
        this.with = with;
        this.files = files;
        this.left = leftBehind(folder);
        this.autosave = begin(folder);
        this.last = with.ticker().nanos();
    }

    /// {@return the labs of programs that did not end well}
    List<Path> recoverable() {
        return left.stream().map(Autosave.Recovery::file).toList();
    }

    void recover(Path file) {
        with.background()
                .start(
                        () -> LabFile.open(file),
                        new Background.Answer<>(lab -> recovered(lab, file), this::tell));
    }

    void discard(Path file) {
        left.stream()
                .filter(recovery -> recovery.file().equals(file))
                .forEach(recovery -> {
                    try {
                        Autosave.discard(recovery);
                    } catch (ProjectException e) {
                        tell(e);
                    }
                });
    }

    /// Removes the autosave: the program ends as it should.
    @Override
    public void close() {
        try {
            autosave.ifPresent(Autosave::close);
        } catch (ProjectException e) {
            System.getLogger(AutosaveDesk.class.getName())
                    .log(System.Logger.Level.WARNING, "The autosave could not be removed", e);
        }
    }

    private void recovered(Lab lab, Path file) {
        Optional<Path> origin =
                left.stream()
                        .filter(recovery -> recovery.file().equals(file))
                        .findFirst()
                        .flatMap(Autosave.Recovery::origin);
        files.adopt(lab, origin);
        files.countAsUnsaved();
        state.notice.set(Optional.of(new Notice(Notice.Kind.INFORMATION, Words.say("recovered"))));
        discard(file);
    }

    void tick() {
        long now = with.ticker().nanos();
        if (autosave.isPresent() && !busy && now - last > TimeUnit.SECONDS.toNanos(SECONDS)) {
            last = now;
            if (files.isDirty()) {
                save(autosave.get());
            } else if (written) {
                written = false;
                autosave.get().discard();
            }
        }
    }

    private void save(Autosave place) {
        busy = true;
        Optional<Path> origin = state.file.get().file();
        var _ =
                files.gather()
                        .whenComplete((lab, error) ->
                                with.fx()
                                        .later(() ->
                                                write(place, Optional.ofNullable(lab), origin)));
    }

    private void write(Autosave place, Optional<Lab> lab, Optional<Path> origin) {
        if (lab.isEmpty()) {
            busy = false;
            return;
        }
        with.background()
                .start(
                        () -> {
                            place.save(lab.get(), origin);
                            return true;
                        },
                        new Background.Answer<>(
                                done -> {
                                    busy = false;
                                    written = true;
                                },
                                error -> {
                                    busy = false;
                                    tell(error);
                                }));
    }

    private List<Autosave.Recovery> leftBehind(Path folder) {
        try {
            return Autosave.leftBehind(folder);
        } catch (ProjectException e) {
            tell(e);
            return List.of();
        }
    }

    private Optional<Autosave> begin(Path folder) {
        try {
            return Optional.of(Autosave.begin(folder));
        } catch (ProjectException e) {
            tell(e);
            return Optional.empty();
        }
    }

    private void tell(Throwable error) {
        state.notice.set(Optional.of(new Notice(Notice.Kind.WARNING, Words.sentence(error))));
    }
}
