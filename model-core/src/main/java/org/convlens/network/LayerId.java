package org.convlens.network;

import java.util.regex.Pattern;

/// The unique name of a layer in its network, one word such as `conv1`.
///
/// @param name letters, digits, dots, dashes and underscores
public record LayerId(String name) implements Comparable<LayerId> {

    /// The picture that enters the network.
    public static final LayerId INPUT = new LayerId("input");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /// {@return whether a layer may be called so: a letter or digit, then letters, digits, dots,
    /// dashes and underscores}
    ///
    /// @param name what somebody typed
    public static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

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
