package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.engine.EngineException;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.SessionSettings;
import org.convlens.inspection.Answer;
import org.convlens.network.Target;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.project.Lab;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.Checkpoint;

import java.nio.file.Path;

/// A lab whose network is built and has its weights; belongs to the thread that opened it.
///
/// @param lab what was opened
/// @param session its network
record OpenLab(Lab lab, NetworkSession session) implements AutoCloseable {

    /// Builds a lab's network.
    ///
    /// @param surroundings with the engine
    /// @param lab has weights
    static OpenLab of(Surroundings surroundings, Lab lab) {
        NetworkPlan plan = NetworkPlanner.plan(lab.drawing().network());
        Found.demandPossible(plan);
        NetworkSession session =
                surroundings
                        .engine()
                        .open(
                                plan,
                                new SessionSettings(
                                        lab.training().seed(),
                                        SessionSettings.Precision.FLOAT,
                                        lab.training().optimizer(),
                                        lab.training().rate().initial()));
        lab.checkpoint().ifPresent(checkpoint -> restore(session, checkpoint));
        return new OpenLab(lab, session);
    }

    private static void restore(NetworkSession session, Checkpoint checkpoint) {
        try {
            session.restore(checkpoint.parameters());
        } catch (EngineException e) {
            session.close();
            throw CommandException.badInput(
                    "The weights are not this network's: " + e.getMessage());
        }
    }

    /// Refuses data with more classes than the network has outputs.
    static void demandOutputs(OpenLab open, Dataset data) {
        Found.demandPossible(
                NetworkPlanner.plan(
                        open.lab.drawing().network(), open.outputsFor(data.classNames().size())));
    }

    private int outputsFor(int classes) {
        if (session.plan().target() != Target.CLASS) {
            return classes;
        }
        int outputs =
                session.plan()
                        .output()
                        .flatMap(LayerPlan::output)
                        .map(shape -> Math.toIntExact(shape.volume()))
                        .orElse(0);
        return Math.max(outputs, classes);
    }

    /// {@return a picture of the network's input shape}
    ///
    /// @param lab whose network
    /// @param picture what was read
    /// @param file where from, for the sentence
    static Tensor fitting(Lab lab, Tensor picture, Path file) {
        Shape input = lab.drawing().network().input();
        if (!picture.shape().equals(input)) {
            throw CommandException.badInput(
                    "%s is not of the network's input shape %s; received: %s"
                            .formatted(file, input, picture.shape()));
        }
        return picture;
    }

    /// {@return the network's answer to a picture}
    Answer answer(Tensor picture) {
        if (session.plan().target() != Target.CLASS) {
            throw CommandException.badInput(
                    "This network answers with maps, not with a class; look at them with maps"
                            + " --layer "
                            + session.plan().network().output());
        }
        return Answer.of(session, picture, lab.data().recipe().classNames());
    }

    /// {@return what the output layer puts out for a picture}
    Tensor outputs(Tensor picture) {
        return session.predict(picture.reshape(picture.shape().batchOf(1))).slice(0);
    }

    @Override
    public void close() {
        session.close();
    }
}
