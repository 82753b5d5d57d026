// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/tone.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace bailiwick::widgets {

/// Questions to the person that need an answer before anything goes on. The answer comes through a
/// callback from the event loop: no nested loops, and a test can answer (tests/support/
/// scripted_dialogs.h). A callback is dropped when `parent` is destroyed before the answer. What
/// can be mended in place belongs on a MessageBar, not here. GUI thread.
class Dialogs
{
public:
    struct Message
    {
        Tone tone = Tone::Info;
        QString title;
        QString text;    ///< what happened and what to do
        QString details; ///< long part, folded away; may be empty
    };
    struct Question
    {
        QString title;
        QString text;
        QString accept;           ///< "Discard draft": a verb, never "OK"
        QString reject;           ///< empty: "Cancel"
        bool destructive = false; ///< then Reject is the default
    };
    struct TextQuestion
    {
        QString title;
        QString text;
        QString label; ///< of the field
        QString initial;
        QString accept;
        bool multiline = false;
        bool required = true; ///< empty text cannot be accepted
    };
    struct FileQuestion
    {
        QString title;
        QString suggestion; ///< file name or path
        QString filter;     ///< as QFileDialog, "CSV (*.csv);;All files (*)"
    };
    using TextAnswer = std::function<void(std::optional<QString>)>; ///< nullopt: cancelled

    virtual ~Dialogs() = default;
    virtual void show(QWidget *parent, const Message &message,
                      std::function<void()> closed = {}) = 0;
    virtual void ask(QWidget *parent, const Question &question,
                     std::function<void(bool accepted)> answer) = 0;
    virtual void askText(QWidget *parent, const TextQuestion &question, TextAnswer answer) = 0;
    virtual void openFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) = 0;
    virtual void saveFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) = 0;
};

/// The real ones: window-modal, opened with QDialog::open.
class DesktopDialogs : public Dialogs
{
public:
    void show(QWidget *parent, const Message &message, std::function<void()> closed) override;
    void ask(QWidget *parent, const Question &question,
             std::function<void(bool accepted)> answer) override;
    void askText(QWidget *parent, const TextQuestion &question, TextAnswer answer) override;
    void openFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) override;
    void saveFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) override;
};

} // namespace bailiwick::widgets
