package org.convlens.engine.dl4j;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// Hides ND4J's CUDA backend, so that it is not even tried where it cannot work.
final class CpuOnly extends ClassLoader {

    private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";
    private static final String CUDA = "nd4j-cuda";

    CpuOnly(ClassLoader parent) {
        super("cpu-only", parent);
    }

    /// {@return whether this edition carries ND4J's CUDA backend}
    ///
    /// @param loader where the program comes from
    static boolean isNeeded(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(BACKENDS)).stream()
                    .anyMatch(CpuOnly::isCuda);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> all = super.getResources(name);
        return name.equals(BACKENDS)
                ? Collections.enumeration(
                        Collections.list(all).stream().filter(url -> !isCuda(url)).toList())
                : all;
    }

    private static boolean isCuda(URL url) {
        return url.toString().contains(CUDA);
    }
}
