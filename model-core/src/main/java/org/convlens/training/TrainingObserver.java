package org.convlens.training;

/// Who listens to a run; called on the engine thread, returns at once, never throws.
public interface TrainingObserver {

    /// Hears every event, in order.
    ///
    /// @param event what happened
    void happened(TrainingEvent event);

    /// Sees the newest snapshot; older ones may have been skipped.
    ///
    /// @param snapshot what the probe saw
    void saw(NetworkSnapshot snapshot);
}
