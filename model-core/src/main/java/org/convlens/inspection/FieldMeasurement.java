package org.convlens.inspection;

import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// An effective field on its way: measured over some pictures at a time, so that training can go on
/// in between.
///
/// Where it does, each part is of the weights of its moment. Not for use by several threads.
public final class FieldMeasurement {

    private static final int BATCH = 8;

    private final FieldCell cell;
    private final List<Tensor> pictures;
    private final double[] sums;
    private int done;

    /// A measurement that has not begun.
    ///
    /// @param cell which cell
    /// @param pictures each `[channels, height, width]`, at least one
    public FieldMeasurement(FieldCell cell, List<Tensor> pictures) {
        this.cell = cell;
        this.pictures = List.copyOf(pictures);
        Shape picture = pictures.getFirst().shape();
        sums = new double[picture.plane().height() * picture.plane().width()];
    }

    /// {@return over how many pictures it was measured so far}
    public int done() {
        return done;
    }

    /// {@return over how many pictures it is measured}
    public int all() {
        return pictures.size();
    }

    /// {@return whether it was measured over all pictures}
    public boolean isDone() {
        return done == pictures.size();
    }

    /// Measures over the next pictures, at most eight; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @throws IllegalArgumentException if there is no such cell; says so
    public void goOn(NetworkSession session) {
        List<Tensor> some = pictures.subList(done, Math.min(done + BATCH, pictures.size()));
        float[] gradients = gradients(session, some).values();
        for (int i = 0; i < gradients.length; i++) {
            sums[i % sums.length] += Math.abs(gradients[i]);
        }
        done += some.size();
    }

    private Tensor gradients(NetworkSession session, List<Tensor> some) {
        Tensor weights = cell.weights(session.plan());
        List<Tensor> copies = some.stream().map(_ -> weights).toList();
        BackwardQuestion question =
                new BackwardQuestion(
                        stacked(some),
                        cell.layer(),
                        stacked(copies),
                        Set.of(LayerId.INPUT),
                        new BackwardRule.Gradient());
        return Objects.requireNonNull(session.backward(question).get(LayerId.INPUT));
    }

    private static Tensor stacked(List<Tensor> parts) {
        Tensor all = Tensor.zeros(parts.getFirst().shape().batchOf(parts.size()));
        int each = parts.getFirst().values().length;
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(parts.get(i).values(), 0, all.values(), i * each, each);
        }
        return all;
    }

    /// {@return the field, over the pictures so far; at least one}
    public EffectiveField found() {
        Shape picture = pictures.getFirst().shape();
        float[] heat = new float[sums.length];
        for (int i = 0; i < heat.length; i++) {
            heat[i] = (float) (sums[i] / done);
        }
        return new EffectiveField(
                new Tensor(Shape.of(picture.plane().height(), picture.plane().width()), heat));
    }
}
