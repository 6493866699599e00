package org.convlens.engine;

import org.convlens.dataset.Batch;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Set;

/// A network with weights; confined to the thread that opened it.
///
/// Every tensor handed out is a fresh copy. Asking a question changes nothing: not weights, not
/// running statistics, not the random stream, not after an exception either.
public interface NetworkSession extends AutoCloseable {

    /// {@return what was built}
    NetworkPlan plan();

    /// Trains one batch: forward, loss, backward, update.
    ///
    /// @param batch pictures of the network's input shape
    /// @return the loss before the update, the penalties of weights in it, and how many pictures
    ///   were answered right on the way
    /// @throws EngineException if memory runs out; weights are then as before
    StepResult fit(Batch batch);

    /// {@return the answer to each picture: the output layer's values, `[count, units]` (or
    /// `[count, c, h, w]`)}
    ///
    /// @param pictures `[count, channels, height, width]`
    Tensor predict(Tensor pictures);

    /// {@return the loss of each picture's class, mean over the batch, and the penalties of
    /// weights, as training would report it, without training}
    ///
    /// @param batch pictures of the network's input shape
    StepResult score(Batch batch);

    /// {@return what {@link #fit} would do with a batch now, without doing it}
    ///
    /// As in training, batch normalisation uses the batch's statistics and dropout drops what it
    /// would drop in this step.
    ///
    /// @param batch pictures of the network's input shape
    Gradients gradients(Batch batch);

    /// {@return what layers put out, after their activation function, `[count, ...]`}
    ///
    /// @param pictures `[count, channels, height, width]`
    /// @param layers which layers; {@link LayerId#INPUT} gives the pictures
    Map<LayerId, Tensor> activations(Tensor pictures, Set<LayerId> layers);

    /// {@return what layers would put out if other layers put out something else}
    ///
    /// @param pictures `[count, channels, height, width]`
    /// @param replaced outputs of layers, `[count, ...]`, in the place of their own
    /// @param layers which layers
    Map<LayerId, Tensor> activations(
            Tensor pictures, Map<LayerId, Tensor> replaced, Set<LayerId> layers);

    /// {@return what flows back to layers, of the shape of their outputs, `[count, ...]`; zeros
    /// where nothing arrives}
    ///
    /// Batch normalisation uses its running statistics, dropout drops nothing.
    ///
    /// @param question what flows, from where, how
    Map<LayerId, Tensor> backward(BackwardQuestion question);

    /// {@return all weights, laid out as in weights.npz}
    Parameters parameters();

    /// {@return the weights of one layer; empty for a layer without}
    ///
    /// @param layer which one
    Parameters parameters(LayerId layer);

    /// Replaces all weights.
    ///
    /// @param parameters a tensor for every name that {@link #parameters()} has, of the same shape
    /// @throws EngineException if one is missing, superfluous or of another shape; says which;
    ///   nothing is changed then
    void restore(Parameters parameters);

    /// Replaces some weights.
    ///
    /// @param some tensors under names that {@link #parameters()} has, of the same shapes
    /// @throws EngineException if one is superfluous or of another shape; says which; nothing is
    ///   changed then
    void replace(Parameters some);

    /// Says which weights {@link #fit} leaves as they are from now on, running statistics of frozen
    /// layers included; replaces what was said before.
    ///
    /// @param frozen which
    void freeze(Frozen frozen);

    /// {@return what the optimizer remembers, in a form only {@link #restoreOptimizer} reads}
    OptimizerState optimizerState();

    /// Replaces what the optimizer remembers, so that training goes on exactly.
    ///
    /// @param state from a session of the same plan and optimizer
    /// @throws EngineException if it does not fit
    void restoreOptimizer(OptimizerState state);

    /// Changes the learning rate from the next batch on.
    ///
    /// @param rate above 0
    void changeRate(double rate);

    @Override
    void close();
}
