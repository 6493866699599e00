package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Block;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.List;

/// What a folded block shows in the place of the layer whose values leave it.
///
/// @param texts the words
/// @param block which block
/// @param plan what the network means
record BlockFace(Texts texts, Block block, NetworkPlan plan) {

    /// The face of the block, given that of the layer that stands for it.
    NodeFace over(NodeFace front) {
        List<LayerPlan> rows = rows();
        String layers = texts.get("words.block", rows.size());
        long parameters = rows.stream().mapToLong(LayerPlan::parameters).sum();
        String details = parameters > 0 ? texts.get("words.parameters", parameters) : "";
        NodeText text =
                new NodeText(
                        block.id().name(),
                        layers,
                        details,
                        "",
                        front.text().badge(),
                        texts.get(
                                "spoken.block",
                                block.id(),
                                layers,
                                front.text().badge(),
                                parameters));
        return new NodeFace(front.id(), LayerGroup.BLOCK, text, front.marks());
    }

    private List<LayerPlan> rows() {
        return plan.layers().stream().filter(row -> block.members().contains(row.id())).toList();
    }
}
