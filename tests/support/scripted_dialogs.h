// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/dialogs.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace bailiwick::tests {

/// Dialogs answered by the test: queue the answers, then act. Answers come from the event loop, as
/// with real ones. What was asked stands in `asked` ("title: text"). A question without a queued
/// answer is cancelled and counted in `unexpected`.
class ScriptedDialogs : public widgets::Dialogs
{
public:
    std::deque<bool> answers;
    std::deque<std::optional<QString>> texts;
    std::deque<std::optional<QString>> files;
    QStringList asked;
    int unexpected = 0;

    void show(QWidget *parent, const Message &message, std::function<void()> closed) override
    {
        asked << message.title + QStringLiteral(": ") + message.text;
        if (closed)
            later(parent, std::move(closed));
    }
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> answer) override
    {
        asked << question.title + QStringLiteral(": ") + question.text;
        const bool accepted = next(answers, false);
        later(parent, [answer = std::move(answer), accepted] { answer(accepted); });
    }
    void askText(QWidget *parent, const TextQuestion &question, TextAnswer answer) override
    {
        asked << question.title + QStringLiteral(": ") + question.text;
        auto text = next(texts, std::optional<QString>());
        later(parent, [answer = std::move(answer), text] { answer(text); });
    }
    void openFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) override
    {
        file(parent, question, std::move(answer));
    }
    void saveFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) override
    {
        file(parent, question, std::move(answer));
    }

private:
    void file(QWidget *parent, const FileQuestion &question, TextAnswer answer)
    {
        asked << question.title + QStringLiteral(": ") + question.suggestion;
        auto path = next(files, std::optional<QString>());
        later(parent, [answer = std::move(answer), path] { answer(path); });
    }
    template<typename T>
    T next(std::deque<T> &queue, T otherwise)
    {
        if (queue.empty()) {
            ++unexpected;
        } else {
            std::swap(otherwise, queue.front());
            queue.pop_front();
        }
        return otherwise;
    }
    static void later(QWidget *parent, std::function<void()> call)
    {
        if (parent)
            QTimer::singleShot(0, parent, std::move(call));
        else
            QTimer::singleShot(0, std::move(call));
    }
};

} // namespace bailiwick::tests
