package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts a layer's stretch of the network's flat arrays into its tensors, in C order.
record ParameterViews(List<ParameterSlot> slots) implements ParamInitializer {

    @Override
    public long numParams(NeuralNetConfiguration configuration) {
        return slots.stream().mapToLong(slot -> slot.shape().volume()).sum();
    }

    @Override
    public long numParams(Layer layer) {
        return slots.stream().mapToLong(slot -> slot.shape().volume()).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return slots.stream().map(ParameterSlot::name).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer).stream().filter(key -> isWeightParam(layer, key)).toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return key.equals(ParameterSlot.WEIGHTS);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return key.equals(ParameterSlot.BIAS);
    }

    @Override
    public Map<String, INDArray> init(
            NeuralNetConfiguration configuration, INDArray flat, boolean fresh) {
        slots.forEach(slot -> configuration.addVariable(slot.name()));
        return cut(flat);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration configuration, INDArray flat) {
        return cut(flat);
    }

    private Map<String, INDArray> cut(INDArray flat) {
        Map<String, INDArray> views = new LinkedHashMap<>();
        INDArray line = flat.reshape('c', new long[] {flat.length()});
        long start = 0;
        for (ParameterSlot slot : slots) {
            long end = start + slot.shape().volume();
            views.put(
                    slot.name(),
                    line.get(NDArrayIndex.interval(start, end)).reshape('c', slot.sizes()));
            start = end;
        }
        return views;
    }
}
