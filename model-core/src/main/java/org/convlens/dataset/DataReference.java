package org.convlens.dataset;

import java.util.Map;

/// Where data comes from, as FORMATS' command line writes it: `digits?seed=3`, `idx:DIR`,
/// `folder:PICTURES.zip?limit=100`.
///
/// @param scheme a built-in set's name, or `idx`, `cifar10`, `folder`
/// @param path the folder or file of the last three; empty for a built-in set
/// @param options what stands behind `?`: `split`, `limit`, `seed`, `difficulty`
public record DataReference(String scheme, String path, Map<String, String> options) {

    /// Copies the map.
    public DataReference {
        options = Map.copyOf(options);
    }
}
