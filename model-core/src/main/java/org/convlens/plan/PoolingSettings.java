package org.convlens.plan;

import org.convlens.network.GlobalPooling;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Upsampling;
import org.convlens.network.WindowedPooling;

import java.util.stream.Stream;

/// The numbers among the settings of layers that summarise maps, and what they may be.
final class PoolingSettings {

    private PoolingSettings() {}

    static Stream<Setting> of(PoolingSpec spec) {
        return switch (spec) {
            case WindowedPooling pooling -> Setting.of(pooling.window());
            case GlobalPooling _ -> Stream.empty();
            case Upsampling upsampling -> Setting.both("scale", upsampling.scale(), Setting.WINDOW);
        };
    }

    /// The same layer with every setting brought into its range.
    static PoolingSpec allowed(PoolingSpec spec) {
        return switch (spec) {
            case WindowedPooling pooling -> pooling.with(AllowedSettings.of(pooling.window()));
            case GlobalPooling _ -> spec;
            case Upsampling upsampling ->
                    new Upsampling(
                            AllowedSettings.of(upsampling.scale(), Setting.WINDOW),
                            upsampling.mode());
        };
    }
}
