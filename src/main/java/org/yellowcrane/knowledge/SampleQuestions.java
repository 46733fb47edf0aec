package org.yellowcrane.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Finds the sample questions of a knowledge folder with the lines that they stand on. */
public final class SampleQuestions {

    private static final String MARK = "? ";

    private SampleQuestions() {}

    /** All sample questions, by file and line. Files that cannot be read have none: the loader reports them. */
    public static List<SampleQuestion> of(Path knowledge, Languages languages) {
        List<SampleQuestion> questions = new ArrayList<>();
        for (EditorFile file :
                KnowledgeFolder.read(knowledge, new Problems()).files().values()) {
            for (Language language : languages.spoken()) {
                if (file.name().startsWith("guides/") && file.name().endsWith("/" + language + ".md")) {
                    addGuide(file, language, questions);
                } else if (file.name().startsWith("collections/") && file.name().endsWith("/" + language + ".yaml")) {
                    addCollection(file, language, questions);
                }
            }
        }
        return List.copyOf(questions);
    }

    private static void addGuide(EditorFile file, Language language, List<SampleQuestion> questions) {
        int line = 0;
        for (String text : file.text().lines().toList()) {
            line++;
            if (text.startsWith(MARK)) {
                String question = text.substring(MARK.length()).strip();
                questions.add(new SampleQuestion(language, file.name(), line, question));
            }
        }
    }

    private static void addCollection(EditorFile file, Language language, List<SampleQuestion> questions) {
        Form form = Form.of(file, new Problems());
        if (form != null) {
            form.scalars("questions")
                    .forEach(question ->
                            questions.add(new SampleQuestion(language, file.name(), question.line(), question.text())));
        }
    }
}
