package org.convlens.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// A plan in PyTorch, layer by layer.
final class TorchNetwork extends AbstractBlock {

    private final NetworkPlan plan;
    private final Map<LayerId, Block> blocks = new LinkedHashMap<>();

    TorchNetwork(NetworkPlan plan) {
        this.plan = plan;
        for (LayerPlan row : plan.layers()) {
            if (!(row.layer().spec() instanceof Add)) {
                blocks.put(row.id(), addChildBlock(row.id().name(), block(row.layer().spec())));
            }
        }
    }

    /// {@return the tensors of a layer, by their names in weights.npz}
    Map<String, Parameter> parameters(LayerId layer) {
        Map<String, Parameter> found = new LinkedHashMap<>();
        Block block = blocks.get(layer);
        if (block != null) {
            block.getParameters()
                    .forEach(
                            entry -> found.put(ours(entry.getValue().getName()), entry.getValue()));
        }
        return found;
    }

    private static String ours(String name) {
        return switch (name) {
            case "weight" -> "weights";
            case "runningMean" -> "mean";
            case "runningVar" -> "variance";
            default -> name;
        };
    }

    private static Block block(LayerSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    activated(convolution(convolution), convolution.activation());
            case MaxPooling(Window window) ->
                    Pool.maxPool2dBlock(shape(window.kernel()), shape(window.stride()));
            case GlobalAveragePooling() -> Pool.globalAvgPool2dBlock();
            case Flatten() -> Blocks.batchFlattenBlock();
            case Dense(int units, boolean bias, ActivationFunction function) ->
                    activated(Linear.builder().setUnits(units).optBias(bias).build(), function);
            case org.convlens.network.Activation(ActivationFunction function) ->
                    activated(Blocks.identityBlock(), function);
            case BatchNormalisation(double epsilon, double decay, boolean _) ->
                    BatchNorm.builder()
                            .optEpsilon((float) epsilon)
                            .optMomentum((float) decay)
                            .build();
            default -> throw new IllegalArgumentException(spec.kind());
        };
    }

    private static Block convolution(Convolution spec) {
        Window window = spec.window();
        return Conv2d.builder()
                .setKernelShape(shape(window.kernel()))
                .setFilters(spec.filters())
                .optStride(shape(window.stride()))
                .optPadding(padding(window.padding()))
                .optBias(spec.bias())
                .build();
    }

    private static Shape padding(Padding padding) {
        return switch (padding) {
            case Padding.Valid() -> new Shape(0, 0);
            case Padding.Explicit(int top, int left, _, _) -> new Shape(top, left);
            case Padding.Same() -> throw new IllegalArgumentException("same");
        };
    }

    private static Block activated(Block block, ActivationFunction function) {
        return switch (function) {
            case IDENTITY -> block;
            case RELU -> new SequentialBlock().add(block).add(Activation.reluBlock());
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    private static Shape shape(Size2 size) {
        return new Shape(size.height(), size.width());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> ignored) {
        Map<LayerId, NDArray> values = new HashMap<>();
        values.put(LayerId.INPUT, inputs.singletonOrThrow());
        plan.layers().forEach(row -> put(row, values, store, training));
        return new NDList(Objects.requireNonNull(values.get(plan.network().output())));
    }

    private void put(
            LayerPlan row, Map<LayerId, NDArray> values, ParameterStore store, boolean training) {
        List<NDArray> read =
                row.layer().inputs().stream()
                        .map(id -> Objects.requireNonNull(values.get(id)))
                        .toList();
        values.put(
                row.id(), output(Optional.ofNullable(blocks.get(row.id())), store, read, training));
    }

    private static NDArray output(
            Optional<Block> block, ParameterStore store, List<NDArray> read, boolean training) {
        return block.map(one -> one.forward(store, new NDList(read), training).singletonOrThrow())
                .orElseGet(() -> read.get(0).add(read.get(1)));
    }

    /// {@return what a layer puts out, at rest, as if its function were the identity}
    NDArray unbent(ParameterStore store, LayerId layer, List<NDArray> read) {
        Optional<Block> block =
                Optional.ofNullable(blocks.get(layer))
                        .map(one ->
                                one instanceof SequentialBlock parts
                                        ? parts.getChildren().valueAt(0)
                                        : one);
        return output(block, store, read, false);
    }

    /// {@return what a layer puts out, at rest}
    ///
    /// @param from the layer, or the picture, where one starts; nothing after it reads what is
    ///   before it
    /// @param start what that puts out
    /// @param to the layer
    NDArray between(ParameterStore store, LayerId from, NDArray start, LayerId to) {
        Map<LayerId, NDArray> values = new HashMap<>(Map.of(from, start));
        List<LayerId> order = plan.layers().stream().map(LayerPlan::id).toList();
        plan.layers()
                .subList(order.indexOf(from) + 1, order.indexOf(to) + 1)
                .forEach(row -> put(row, values, store, false));
        return Objects.requireNonNull(values.get(to));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long count = inputs[0].get(0);
        for (LayerPlan row : plan.layers()) {
            Block block = blocks.get(row.id());
            if (block != null) {
                block.initialize(manager, type, batchOf(count, row.inputs().getFirst()));
            }
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {
            batchOf(inputs[0].get(0), plan.output().flatMap(row -> row.output()).orElseThrow())
        };
    }

    private static Shape batchOf(long count, org.convlens.tensor.Shape one) {
        return new Shape(count)
                .addAll(new Shape(IntStream.of(one.sizes()).asLongStream().toArray()));
    }
}
