package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;

/// How the pictures of one set are drawn.
interface Drawing {

    /// {@return what the set is}
    BuiltInSet set();

    /// {@return one picture}
    ///
    /// @param label its class
    /// @param difficulty 0 to 1
    /// @param dice decides everything else
    Sample draw(int label, double difficulty, Dice dice);
}
