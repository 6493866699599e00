package org.convlens.workings;

import org.convlens.network.Add;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;

import java.util.List;

/// The same cell of several branches.
final class CombinationSteps {

    private CombinationSteps() {}

    static List<Step> of(CombinationSpec spec, Site site) {
        return List.of(
                switch (spec) {
                    case Add _ -> new Step.Sum(branches(site));
                    case Concatenate _ -> new Step.Copy(picked(site));
                });
    }

    private static List<Reading> branches(Site site) {
        return site.layer().layer().inputs().stream()
                .map(branch -> site.read(branch, site.at().channel()))
                .toList();
    }

    /// The branch that has the value's channel.
    private static Reading picked(Site site) {
        List<LayerId> branches = site.layer().layer().inputs();
        int channel = site.at().channel();
        int branch = 0;
        for (Shape shape : site.layer().inputs()) {
            if (channel < shape.channels()) {
                break;
            }
            channel -= shape.channels();
            branch++;
        }
        return site.read(branches.get(branch), channel);
    }
}
