package org.convlens.plan;

import org.convlens.network.ActivationFunction;
import org.convlens.network.CapsuleLength;
import org.convlens.network.CapsuleSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Dense;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Network;
import org.convlens.network.Palette;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Random networks that grow layer by layer as long as the planner accepts them; every kind of the
/// palette takes part by being there.
public final class GrownNetworks {

    private static final int TRIES = 6;

    private static final List<Loss> OF_CLASSES =
            Stream.of(Loss.values())
                    .filter(loss -> loss != Loss.PIXEL_SOFTMAX_CROSS_ENTROPY)
                    .toList();

    /// One network in so many reads a series, a picture of one row.
    private static final int SERIES = 5;

    private final SplittableRandom random;
    private final GeneratedNetworks specs;
    private Network network;

    /// The network of a seed, still without layers.
    public GrownNetworks(long seed) {
        random = new SplittableRandom(seed);
        specs = new GeneratedNetworks(seed);
        int height = random.nextInt(SERIES) == 0 ? 1 : number(1, 16);
        Shape picture = Shape.of(number(1, 4), height, number(1, 16));
        Loss loss = OF_CLASSES.get(random.nextInt(OF_CLASSES.size()));
        network = new Network("grown", picture, List.of(), LayerId.INPUT, loss);
    }

    /// {@return a network of up to eight layers and a head for some classes}
    public Network with(int classes) {
        int layers = number(1, 8);
        for (int i = 0; i < layers; i++) {
            grow();
        }
        if (shapeOf(network).isSpatial()) {
            add(random.nextBoolean() ? new Flatten() : new GlobalAveragePooling());
        }
        add(new Dense(classes, random.nextBoolean(), ActivationFunction.IDENTITY));
        return network;
    }

    private void grow() {
        for (int i = 0; i < TRIES; i++) {
            Network grown = network.with(more(spec())).answering(id(network.layers().size()));
            if (NetworkPlanner.plan(grown).isPossible()) {
                network = grown;
                return;
            }
        }
    }

    private LayerSpec spec() {
        List<LayerSpec> palette = Palette.fresh();
        return switch (random.nextInt(8)) {
            case 0, 1 -> palette.get(random.nextInt(palette.size()));
            case 2 -> capsules();
            case 3 -> specs.spec(true);
            default -> specs.spec(false);
        };
    }

    /// Capsules only vote for capsules, so that chance alone hardly ever finds a pair.
    private LayerSpec capsules() {
        boolean first =
                network.layers().isEmpty()
                        || !(network.layers().getLast().spec() instanceof CapsuleSpec);
        if (first) {
            return new PrimaryCapsules(number(1, 3), number(1, 4), Window.of(number(1, 3), 1));
        }
        return random.nextBoolean()
                ? new CapsuleLength()
                : new DigitCapsules(number(1, 4), number(1, 4), number(1, 3));
    }

    private void add(LayerSpec spec) {
        network = network.with(more(spec)).answering(id(network.layers().size()));
    }

    private List<Layer> more(LayerSpec spec) {
        Layer layer =
                new Layer(id(network.layers().size()), spec, inputs(spec))
                        .restrained(specs.restraint(random.nextInt(8) == 0));
        return Stream.concat(network.layers().stream(), Stream.of(layer)).toList();
    }

    /// The layer before, and for joins a second one, most often of the same shape.
    private List<LayerId> inputs(LayerSpec spec) {
        List<LayerId> inputs = new ArrayList<>(List.of(network.output()));
        if (spec instanceof CombinationSpec && !(spec instanceof MaxUnpooling)) {
            List<LayerId> others = sameShape();
            inputs.add(others.get(random.nextInt(others.size())));
        }
        return inputs;
    }

    private List<LayerId> sameShape() {
        Shape last = shapeOf(network);
        Stream<LayerId> layers =
                NetworkPlanner.plan(network).layers().stream()
                        .filter(row -> row.output().filter(last::equals).isPresent())
                        .map(LayerPlan::id);
        Stream<LayerId> picture =
                network.input().equals(last) ? Stream.of(LayerId.INPUT) : Stream.empty();
        return Stream.concat(picture, layers).toList();
    }

    private static Shape shapeOf(Network network) {
        return NetworkPlanner.plan(network)
                .output()
                .flatMap(LayerPlan::output)
                .orElse(network.input());
    }

    private int number(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    private static LayerId id(int number) {
        return new LayerId("layer" + number);
    }
}
