package org.convlens.network;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people call an edit, for the undo menu: `Insert conv1 between input and pool1`.
public final class EditNames {

    private final ResourceBundle words;

    /// The names in a language.
    ///
    /// @param locale the language
    public EditNames(Locale locale) {
        words = ResourceBundle.getBundle("org.convlens.network.edits", locale);
    }

    /// {@return the edit's name}
    ///
    /// @param edit what was done
    public String of(NetworkEdit edit) {
        return switch (edit) {
            case NetworkEdit.AddLayer add -> say("add", add.layer().id());
            case NetworkEdit.InsertOnWire insert ->
                    say("insert", insert.layer().id(), insert.from(), insert.reader());
            case NetworkEdit.RemoveLayers(var ids) ->
                    say("remove", ids.size(), ids.stream().findFirst().orElse(LayerId.INPUT));
            case NetworkEdit.Connect(LayerId from, LayerId to) -> say("connect", from, to);
            case NetworkEdit.Disconnect(LayerId from, LayerId to) -> say("disconnect", from, to);
            case NetworkEdit.ChangeLayer(LayerId id, LayerSpec _) -> say("change", id);
            case NetworkEdit.Restrain(LayerId id, Restraint _) -> say("restrain", id);
            case NetworkEdit.RenameLayer(LayerId from, LayerId to) -> say("rename", from, to);
            case NetworkEdit.Redirect(LayerId from, LayerId to, var _) -> say("redirect", from, to);
            case NetworkEdit.Fold(Block block) -> say("fold", block.id());
            case NetworkEdit.Unfold(LayerId block) -> say("unfold", block);
            case NetworkEdit.RenameBlock(LayerId from, LayerId to) -> say("rename", from, to);
            case NetworkEdit.ChooseParameters(LayerId block, var _) -> say("parameters", block);
            case NetworkEdit.KeepBlock(BlockKind kind) -> say("keep", kind.name());
            case NetworkEdit.ForgetBlock(String kind) -> say("forget", kind);
            case NetworkEdit.ChooseOutput(LayerId id) -> say("output", id);
            case NetworkEdit.ChangeInput(var input) -> say("input", input);
            case NetworkEdit.MoveNodes(var positions) ->
                    say(
                            "move",
                            positions.size(),
                            positions.keySet().stream().findFirst().orElse(LayerId.INPUT));
            case NetworkEdit.Several(String name, List<NetworkEdit> edits) -> several(name, edits);
            case NetworkEdit.Replace(Drawing drawing) -> say("replace", drawing.network().name());
        };
    }

    private String several(String name, List<NetworkEdit> edits) {
        String key = "several." + name;
        return words.containsKey(key) ? say(key, edits.size()) : name;
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
