package org.convlens.app.state;

import org.convlens.project.LabLock;

import java.nio.file.Path;
import java.util.Optional;

/// The lab file that is open here, held so that no second window of this user writes it.
final class OpenFile {

    private final Path locks;
    private Optional<LabLock> held = Optional.empty();

    /// @param locks where this user's locks lie
    OpenFile(Path locks) {
        this.locks = locks;
    }

    /// {@return whether a file is free, or held here already}
    boolean mayOpen(Path file) {
        if (isHeld(file)) {
            return true;
        }
        Optional<LabLock> lock = LabLock.take(locks, file);
        lock.ifPresent(LabLock::close);
        return lock.isPresent();
    }

    /// Holds a file instead of the one before.
    void hold(Optional<Path> file) {
        if (file.filter(this::isHeld).isEmpty()) {
            held.ifPresent(LabLock::close);
            held = file.flatMap(place -> LabLock.take(locks, place));
        }
    }

    private boolean isHeld(Path file) {
        return held.filter(lock -> lock.isOf(file)).isPresent();
    }
}
