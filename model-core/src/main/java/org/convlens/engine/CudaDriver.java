package org.convlens.engine;

import java.util.List;

/// What the machine's NVIDIA driver says about itself, asked before any engine starts.
public sealed interface CudaDriver {

    /// There is none, or it does not answer.
    ///
    /// @param reason why, as the middle of a sentence
    record Absent(String reason) implements CudaDriver {}

    /// There is one.
    ///
    /// @param version newest CUDA it can run, as major and minor times ten: 11060 is 11.6
    /// @param cards the graphics cards that this process may use, in the driver's order
    record Present(int version, List<Card> cards) implements CudaDriver {

        /// Copies the list.
        public Present {
            cards = List.copyOf(cards);
        }
    }

    /// A graphics card.
    ///
    /// @param name as the maker calls it
    /// @param capability compute capability in tenths: 86 is 8.6
    /// @param freeBytes memory that nobody uses
    record Card(String name, int capability, long freeBytes) {

        /// {@return the compute capability as people write it}
        String generation() {
            return capability / 10 + "." + capability % 10;
        }
    }
}
