package org.convlens.network;

/// The unique name of a layer in its network, one word such as `conv1`.
///
/// @param name letters, digits, dots, dashes and underscores
public record LayerId(String name) implements Comparable<LayerId> {

    /// The picture that enters the network.
    public static final LayerId INPUT = new LayerId("input");

    /// {@return whether this is the picture rather than a layer}
    public boolean isInput() {
        return equals(INPUT);
    }

    @Override
    public int compareTo(LayerId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
