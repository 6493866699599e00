package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.network.LayerId;
import org.convlens.network.Position;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.IElkProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The layered layout of the Eclipse Layout Kernel, downward, with long wires beside the nodes.
///
/// Nowhere a type of the kernel stands for another one of its types, an interface for its class:
/// Java would verify that at every start, when it loads this class from its cache, and read the
/// kernel's jars for it, a tenth of a second before the window.
final class ElkLayout implements LayoutEngine {

    @Override
    public Map<LayerId, Position> layout(LayoutGraph graph) {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = root();
        Map<LayerId, ElkNode> nodes = new HashMap<>();
        graph.sizes()
                .forEach((id, size) -> {
                    nodes.put(id, node(root, size));
                });
        graph.wires().forEach(wire -> connect(nodes, wire));
        Supplier<IElkProgressMonitor> monitor = BasicProgressMonitor::new;
        new RecursiveGraphLayoutEngine().layout(root, monitor.get());
        Map<LayerId, Position> places = new HashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Position(node.getX(), node.getY())));
        return places;
    }

    private static ElkNode root() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, GAP / 4);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, GAP / 4);
        return root;
    }

    /// A node with one port above and one below, so that all its wires meet in its middle.
    private static ElkNode node(ElkNode root, Dimension2D size) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(size.getWidth(), size.getHeight());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        port(node, PortSide.NORTH, size.getWidth() / 2, 0);
        port(node, PortSide.SOUTH, size.getWidth() / 2, size.getHeight());
        return node;
    }

    private static void port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(x, y);
    }

    private static void connect(Map<LayerId, ElkNode> nodes, Wire wire) {
        Optional<ElkConnectableShape> from = port(nodes, wire.from(), List::getLast);
        Optional<ElkConnectableShape> to = port(nodes, wire.to(), List::getFirst);
        if (from.isPresent() && to.isPresent()) {
            ElkGraphUtil.createSimpleEdge(from.orElseThrow(), to.orElseThrow());
        }
    }

    private static Optional<ElkConnectableShape> port(
            Map<LayerId, ElkNode> nodes,
            LayerId layer,
            Function<List<? extends ElkConnectableShape>, ElkConnectableShape> which) {
        return Optional.ofNullable(nodes.get(layer)).map(node -> which.apply(node.getPorts()));
    }
}
