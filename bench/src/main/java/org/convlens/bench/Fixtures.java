package org.convlens.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.project.Npz;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes what PyTorch computes with the weights that an engine's session draws from seed 1: the
/// logits of a batch, the gradient of every tensor, and the loss over 20 steps of Adam.
///
/// Of long gradients every 101st number is written, to keep the files small.
public final class Fixtures {

    private static final int PICTURES = 4;
    private static final int STEPS = 20;
    private static final int LONG = 2000;
    private static final int STRIDE = 101;

    private final NetworkPlan plan;
    private final SortedMap<String, Tensor> found = new TreeMap<>();

    private Fixtures(NetworkPlan plan) {
        this.plan = plan;
    }

    /// Writes all files, and says how far each is from the one that lay there.
    ///
    /// @param target the folder
    public static void main(String[] target) {
        renew(KindFixtures.all(), Path.of(target[0], "pytorch-kinds.npz"));
        for (Subject subject : Subject.values()) {
            Path file = Path.of(target[0], "pytorch-" + subject.preset() + ".npz");
            renew(new Fixtures(subject.plan()).compute(subject.batch(PICTURES, 1)), file);
            Path maps = Path.of(target[0], "pytorch-attribution-" + subject.preset() + ".npz");
            renew(new Fixtures(subject.plan()).attributions(subject), maps);
        }
    }

    private static void renew(SortedMap<String, Tensor> tensors, Path file) {
        String change =
                Files.exists(file)
                        ? "%.2g away from the file before".formatted(apart(tensors, Npz.read(file)))
                        : "new";
        Npz.write(tensors, file);
        System.out.println(file.getFileName() + ": " + change);
    }

    /// {@return the largest difference of a tensor, of its largest number; infinite if another
    /// tensor or shape is there}
    private static double apart(SortedMap<String, Tensor> now, SortedMap<String, Tensor> before) {
        return now.keySet().equals(before.keySet())
                ? now.entrySet().stream()
                        .mapToDouble(entry -> apart(entry.getValue(), before.get(entry.getKey())))
                        .max()
                        .orElse(0)
                : Double.POSITIVE_INFINITY;
    }

    private static double apart(Tensor now, @Nullable Tensor before) {
        if (before == null || !now.shape().equals(before.shape())) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = Double.MIN_NORMAL;
        double apart = 0;
        for (int i = 0; i < now.values().length; i++) {
            largest = Math.max(largest, Math.abs(before.values()[i]));
            apart = Math.max(apart, Math.abs(now.values()[i] - before.values()[i]));
        }
        return apart / largest;
    }

    private SortedMap<String, Tensor> compute(Batch batch) {
        found.put("pictures", batch.pictures());
        found.put("labels", vector(batch.labels().stream().mapToDouble(label -> label).toArray()));
        try (TorchTraining torch = new TorchTraining(plan, batch, false)) {
            copyWeights(torch);
            found.put(
                    "logits",
                    new Tensor(
                            plan.output()
                                    .flatMap(LayerPlan::output)
                                    .orElseThrow()
                                    .batchOf(PICTURES),
                            torch.answers()));
            gradients(torch);
        }
        try (TorchTraining torch = new TorchTraining(plan, batch, false)) {
            copyWeights(torch);
            double[] losses = new double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                losses[step] = torch.step();
            }
            found.put("losses", vector(losses));
        }
        return found;
    }

    private SortedMap<String, Tensor> attributions(Subject subject) {
        Batch one = subject.batch(1, 2);
        try (TorchTraining torch = new TorchTraining(plan, one, false)) {
            copyWeights(torch);
            return new AttributionFixtures(torch, plan, one.pictures()).compute(subject.maps());
        }
    }

    private void copyWeights(TorchTraining torch) {
        Parameters weights = drawn();
        for (LayerPlan row : plan.layers()) {
            torch.network()
                    .parameters(row.id())
                    .forEach((name, parameter) ->
                            set(
                                    parameter,
                                    Objects.requireNonNull(
                                            weights.byName().get(nameOf(row.id(), name))),
                                    torch));
        }
    }

    private Parameters drawn() {
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 1);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            return session.parameters();
        }
    }

    private static void set(Parameter parameter, Tensor tensor, TorchTraining torch) {
        NDArray array = parameter.getArray();
        try (NDManager scope = torch.manager().newSubManager()) {
            scope.create(tensor.values(), array.getShape()).copyTo(array);
        }
    }

    private void gradients(TorchTraining torch) {
        try (NDManager scope = torch.manager().newSubManager()) {
            torch.differentiate(scope);
            for (LayerPlan row : plan.layers()) {
                Map<String, Parameter> parameters = torch.network().parameters(row.id());
                parameters.forEach((name, parameter) -> {
                    if (parameter.requiresGradient()) {
                        found.put(
                                "gradients/" + nameOf(row.id(), name),
                                thinned(parameter.getArray().getGradient().toFloatArray()));
                    }
                });
            }
        }
    }

    private static String nameOf(LayerId layer, String name) {
        return layer + "/" + name;
    }

    private static Tensor thinned(float[] values) {
        int stride = values.length > LONG ? STRIDE : 1;
        double[] chosen = new double[(values.length + stride - 1) / stride];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[i * stride];
        }
        return vector(chosen);
    }

    private static Tensor vector(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new Tensor(Shape.of(floats.length), floats);
    }
}
