package org.convlens.attribution;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;

/// What methods may have to know besides network, picture and target.
///
/// @param layer whose cells the map shows, for methods that look at one; nothing lets them choose
/// @param black what the network sees where a picture is black, one per channel; empty for zeros
/// @param references other pictures to compare with, of the picture's shape; may be empty
/// @param seed where all randomness comes from
/// @param progress hears how far it is
public record Setting(
        Optional<LayerId> layer,
        List<Float> black,
        List<Tensor> references,
        long seed,
        Progress progress) {

    /// The plain one: no layer, black is 0, no references, seed 1, nobody listens.
    public static final Setting PLAIN =
            new Setting(Optional.empty(), List.of(), List.of(), 1, Progress.NONE);

    /// Copies the lists.
    public Setting {
        black = List.copyOf(black);
        references = List.copyOf(references);
    }

    /// {@return the same for one layer}
    ///
    /// @param id whose cells the map shows
    public Setting at(LayerId id) {
        return new Setting(Optional.of(id), black, references, seed, progress);
    }

    /// {@return the same where black is something else than 0}
    ///
    /// @param perChannel what the network sees where a picture is black
    public Setting withBlack(List<Float> perChannel) {
        return new Setting(layer, perChannel, references, seed, progress);
    }

    /// {@return the same with another seed}
    ///
    /// @param other where all randomness comes from
    public Setting seeded(long other) {
        return new Setting(layer, black, references, other, progress);
    }
}
