package org.convlens.doctor;

import org.convlens.inspection.NetworkStatistics;
import org.convlens.network.Network;
import org.convlens.training.History;
import org.convlens.training.TrainingConfig;

import java.util.Optional;

/// What the doctor looks at.
///
/// @param network what is trained
/// @param config how
/// @param history what the run told so far
/// @param diverged whether the run was stopped because the loss was no number any more
/// @param statistics the figures of its layers, where they were taken
public record CaseFile(
        Network network,
        TrainingConfig config,
        History history,
        boolean diverged,
        Optional<NetworkStatistics> statistics) {}
