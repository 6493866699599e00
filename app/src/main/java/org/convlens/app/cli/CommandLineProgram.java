package org.convlens.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.convlens.attribution.AttributionException;
import org.convlens.dataset.DataException;
import org.convlens.engine.EngineException;
import org.convlens.project.ProjectException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.util.List;

/// The lab without a window: takes the words of a command line, answers, and ends with an exit
/// code.
///
/// 0 done · 1 failed while running, with a sentence · 2 bad input, with a sentence · 130
/// interrupted.
public final class CommandLineProgram {

    private static final System.Logger LOG = System.getLogger(CommandLineProgram.class.getName());

    private final Console console;
    private final CommandLine commands;

    /// Prepares all commands.
    ///
    /// @param surroundings what they work with
    public CommandLineProgram(Surroundings surroundings) {
        this.console = surroundings.console();
        this.commands = new CommandLine(new Convlens());
        List.of(
                        new PresetsCommand(surroundings),
                        new DescribeCommand(surroundings),
                        new TrainCommand(surroundings),
                        new EvaluateCommand(surroundings),
                        new PredictCommand(surroundings),
                        new MapsCommand(surroundings),
                        new ExportCommand(surroundings),
                        new ImportCommand(surroundings),
                        new FieldCommand(surroundings),
                        new EffectiveFieldCommand(surroundings),
                        new AttributeCommand(surroundings),
                        new MethodsCommand(surroundings),
                        new PointingCommand(surroundings),
                        new PatchesCommand(surroundings),
                        new StatsCommand(surroundings),
                        new TourCommand(surroundings),
                        new DiagnosisCommand(surroundings))
                .forEach(commands::addSubcommand);
        commands.setOut(new PrintWriter(console.answers(), true, UTF_8));
        commands.setErr(new PrintWriter(console.talk(), true, UTF_8));
        commands.setParameterExceptionHandler((e, _) -> refuse(e));
        commands.setExecutionExceptionHandler((e, _, _) -> fail(e));
        commands.getSubcommands().values().forEach(CommandLineProgram::addHelp);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("tell what is possible")
                                .build());
    }

    /// The program itself; its commands do the work.
    @Command(
            name = "convlens",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class,
            description = "Builds, trains and looks into convolutional networks.",
            footer = "Without a command, or with a lab file alone, the window opens.")
    private static final class Convlens {}

    /// {@return whether a word is one of the commands, or asks for help}
    ///
    /// @param word the first on the command line
    public boolean knows(String word) {
        return word.startsWith("-") || commands.getSubcommands().containsKey(word);
    }

    /// Runs a command.
    ///
    /// @param words of the command line
    /// @return the exit code
    public int run(String... words) {
        int code = commands.execute(words);
        console.answers().flush();
        return code;
    }

    private int refuse(ParameterException e) {
        console.say(sentence(e));
        console.say("%s --help tells what is possible.".formatted(nameOf(e.getCommandLine())));
        return ExitCode.BAD_INPUT;
    }

    private static String sentence(ParameterException e) {
        return e instanceof UnmatchedArgumentException unknown
                ? "There is no command or option called %s."
                        .formatted(String.join(" ", unknown.getUnmatched()))
                : String.valueOf(e.getMessage());
    }

    private static String nameOf(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private int fail(Exception e) {
        console.say(sentence(e));
        return switch (e) {
            case CommandException own -> own.exitCode();
            case DataException _, ProjectException _, AttributionException _ -> ExitCode.BAD_INPUT;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(Exception e) {
        return switch (e) {
            case CommandException _,
                    DataException _,
                    ProjectException _,
                    AttributionException _,
                    EngineException _ ->
                    String.valueOf(e.getMessage());
            default -> {
                LOG.log(System.Logger.Level.ERROR, "A command failed", e);
                yield "Something unforeseen happened (%s).".formatted(e);
            }
        };
    }
}
