package org.convlens.bench;

import org.convlens.dataset.Batch;
import org.convlens.network.LayerId;
import org.convlens.network.PoolingSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.zoo.Presets;

import java.util.List;
import java.util.SplittableRandom;

/// A network that is measured, and batches for it.
enum Subject {
    LENET("lenet-caffe"),
    SMALL_VGG("small-vgg"),
    SMALL_RESNET("small-resnet");

    private static final int CLASSES = 10;

    private final String preset;

    Subject(String preset) {
        this.preset = preset;
    }

    /// {@return the last layer whose maps have places and which is no pooling}
    LayerId maps() {
        return plan().layers().reversed().stream()
                .filter(row -> !(row.layer().spec() instanceof PoolingSpec))
                .filter(row -> row.output().filter(Subject::hasPlaces).isPresent())
                .findFirst()
                .map(LayerPlan::id)
                .orElseThrow();
    }

    private static boolean hasPlaces(Shape shape) {
        return shape.isSpatial() && !shape.plane().equals(Size2.ONE);
    }

    /// {@return the preset's name}
    String preset() {
        return preset;
    }

    NetworkPlan plan() {
        return NetworkPlanner.plan(Presets.named(preset).orElseThrow().network());
    }

    /// {@return random pictures of mean 0 and deviation 1, and random classes}
    Batch batch(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape shape = plan().network().input().batchOf(count);
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        List<Integer> labels = random.ints(count, 0, CLASSES).boxed().toList();
        return new Batch(new Tensor(shape, values), labels);
    }
}
