package org.convlens.attribution;

import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A session that never goes backward: it answers for gradients with central differences of what
/// goes forward, `(8·(f(h) − f(−h)) − f(2h) + f(−2h)) / 12h`.
///
/// @param session what goes forward
record Differences(NetworkSession session) {

    private static final float STEP = 1f / 32;
    private static final int[] PLACES = {-2, -1, 1, 2};
    private static final int[] WEIGHTS = {1, -8, 8, -1};

    /// {@return a session with differences in the place of gradients}
    static NetworkSession instead(NetworkSession session) {
        Differences differences = new Differences(session);
        return (NetworkSession)
                Proxy.newProxyInstance(
                        Differences.class.getClassLoader(),
                        new Class<?>[] {NetworkSession.class},
                        (_, method, arguments) -> differences.answer(method, arguments));
    }

    private Object answer(Method method, Object... arguments) throws IllegalAccessException {
        if (method.getName().equals("backward")) {
            return backward((BackwardQuestion) arguments[0]);
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Map<LayerId, Tensor> backward(BackwardQuestion question) {
        if (!question.rule().equals(new BackwardRule.Gradient())) {
            throw new IllegalArgumentException("not a gradient: " + question.rule());
        }
        LayerId to = question.to().iterator().next();
        Tensor from = at(to, question.pictures());
        float[] slopes = new float[from.values().length];
        int length = slopes.length / from.shape().size(0);
        for (int row = 0; row < from.shape().size(0); row++) {
            slopes(question, row, from.slice(row), slopes, row * length);
        }
        return Map.of(to, new Tensor(from.shape(), slopes));
    }

    private Tensor at(LayerId layer, Tensor pictures) {
        return layer.isInput()
                ? pictures
                : Objects.requireNonNull(session.activations(pictures, Set.of(layer)).get(layer));
    }

    private void slopes(
            BackwardQuestion question, int row, Tensor there, float[] slopes, int start) {
        int length = there.values().length;
        Tensor moved = Tensors.copies(there, PLACES.length * length);
        for (int cell = 0; cell < length; cell++) {
            for (int place = 0; place < PLACES.length; place++) {
                moved.values()[(cell * PLACES.length + place) * length + cell] +=
                        PLACES[place] * STEP;
            }
        }
        double[] values = values(question, row, moved);
        for (int cell = 0; cell < length; cell++) {
            double sum = 0;
            for (int place = 0; place < PLACES.length; place++) {
                sum += WEIGHTS[place] * values[cell * PLACES.length + place];
            }
            slopes[start + cell] = (float) (sum / (12 * STEP));
        }
    }

    private double[] values(BackwardQuestion question, int row, Tensor moved) {
        LayerId to = question.to().iterator().next();
        int count = moved.shape().size(0);
        Map<LayerId, Tensor> outputs =
                to.isInput()
                        ? session.activations(moved, Set.of(question.from()))
                        : session.activations(
                                Tensors.copies(question.pictures().slice(row), count),
                                Map.of(to, moved),
                                Set.of(question.from()));
        Tensor output = Objects.requireNonNull(outputs.get(question.from()));
        Tensor weights = question.weights().slice(row);
        double[] values = new double[count];
        for (int one = 0; one < count; one++) {
            values[one] = Tensors.sum(Tensors.times(weights, output.slice(one)));
        }
        return values;
    }
}
