package org.convlens.zoo;

import org.convlens.network.Network;

/// How an architecture is drawn at a size.
@FunctionalInterface
interface Form {

    /// {@return the network}
    ///
    /// @param name what people call it
    /// @param scale how large it is
    Network draw(String name, Scale scale);
}
