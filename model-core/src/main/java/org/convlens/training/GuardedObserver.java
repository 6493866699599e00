package org.convlens.training;

/// Keeps an observer's mistakes away from the run: they are logged.
///
/// @param observer who may throw
record GuardedObserver(TrainingObserver observer) implements TrainingObserver {

    private static final System.Logger LOG = System.getLogger(GuardedObserver.class.getName());

    @Override
    public void happened(TrainingEvent event) {
        guard(() -> observer.happened(event));
    }

    @Override
    public void saw(NetworkSnapshot snapshot) {
        guard(() -> observer.saw(snapshot));
    }

    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "An observer of the training failed", e);
        }
    }
}
