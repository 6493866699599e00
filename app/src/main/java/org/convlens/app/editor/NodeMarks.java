package org.convlens.app.editor;

import org.convlens.plan.Problem;

import java.util.Optional;

/// What is special about a node.
///
/// @param problem the worst problem of its layer
/// @param output whether it is the answer of the network
/// @param spatial whether maps go out, so that there may be pictures of them
/// @param pictured whether there are maps to show now
record NodeMarks(Optional<Problem> problem, boolean output, boolean spatial, boolean pictured) {}
