// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/dialogs.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::widgets::Dialogs)
};

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
    case Tone::Denied:
        return Icon::Error;
    case Tone::Warning:
        return Icon::Warning;
    default:
        return Icon::Info;
    }
}

// What it is about stands in the box itself: not every desktop shows a dialog's title.
void fill(QMessageBox &box, const QString &title, const QString &text, Icon shown, Tone tone)
{
    constexpr int size = 32;
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
    box.setIconPixmap(icon(shown, tone).pixmap(size));
}

// A child of the parent that deletes itself; its signals die with it.
template<typename D>
D *opened(QWidget *parent)
{
    auto *dialog = new D(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void askFile(QWidget *parent, const Dialogs::FileQuestion &question, bool save,
             Dialogs::TextAnswer answer)
{
    auto *dialog = opened<QFileDialog>(parent);
    dialog->setWindowTitle(question.title);
    dialog->setNameFilters(question.filter.split(QStringLiteral(";;"), Qt::SkipEmptyParts));
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (!question.suggestion.isEmpty())
        dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [dialog, answer = std::move(answer)](int result) {
                         const QStringList files = dialog->selectedFiles();
                         if (result == QDialog::Accepted && !files.isEmpty())
                             answer(files.first());
                         else
                             answer(std::nullopt);
                     });
    dialog->open();
}

} // namespace

void DesktopDialogs::show(QWidget *parent, const Message &message, std::function<void()> closed)
{
    auto *box = opened<QMessageBox>(parent);
    fill(*box, message.title, message.text, iconOf(message.tone), message.tone);
    box->setDetailedText(message.details);
    box->addButton(Text::tr("Close"), QMessageBox::AcceptRole);
    if (closed)
        QObject::connect(box, &QDialog::finished, box, [closed = std::move(closed)] { closed(); });
    box->open();
}

void DesktopDialogs::ask(QWidget *parent, const Question &question,
                         std::function<void(bool)> answer)
{
    auto *box = opened<QMessageBox>(parent);
    fill(*box, question.title, question.text, question.destructive ? Icon::Warning : Icon::Help,
         question.destructive ? Tone::Warning : Tone::Info);
    QPushButton *accept =
        box->addButton(question.accept, question.destructive ? QMessageBox::DestructiveRole
                                                             : QMessageBox::AcceptRole);
    QPushButton *reject = box->addButton(
        question.reject.isEmpty() ? Text::tr("Cancel") : question.reject, QMessageBox::RejectRole);
    box->setDefaultButton(question.destructive ? reject : accept);
    box->setEscapeButton(reject);
    QObject::connect(box, &QDialog::finished, box, [box, accept, answer = std::move(answer)] {
        answer(box->clickedButton() == accept);
    });
    box->open();
}

void DesktopDialogs::askText(QWidget *parent, const TextQuestion &question, TextAnswer answer)
{
    auto *dialog = opened<QDialog>(parent);
    dialog->setWindowTitle(question.title);
    auto *layout = new QVBoxLayout(dialog);
    auto *title = new QLabel(question.title, dialog);
    title->setFont(titleFont(title->font()));
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    auto *text = new QLabel(question.text, dialog);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setVisible(!question.text.isEmpty());
    layout->addWidget(text);
    auto *label = new QLabel(question.label, dialog);
    layout->addWidget(label);

    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *accept = buttons->addButton(question.accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(Text::tr("Cancel"), QDialogButtonBox::RejectRole);
    accept->setDefault(true);

    std::function<QString()> value;
    const auto check = [accept, required = question.required](const QString &now) {
        accept->setEnabled(!required || !now.trimmed().isEmpty());
    };
    if (question.multiline) {
        auto *edit = new QPlainTextEdit(question.initial, dialog);
        edit->setTabChangesFocus(true);
        edit->setAccessibleName(question.label);
        edit->setMinimumSize(400, 5 * edit->fontMetrics().lineSpacing());
        label->setBuddy(edit);
        layout->addWidget(edit);
        QObject::connect(edit, &QPlainTextEdit::textChanged, dialog,
                         [edit, check] { check(edit->toPlainText()); });
        value = [edit] { return edit->toPlainText(); };
    } else {
        auto *edit = new QLineEdit(question.initial, dialog);
        edit->setAccessibleName(question.label);
        edit->setMinimumWidth(360);
        label->setBuddy(edit);
        layout->addWidget(edit);
        QObject::connect(edit, &QLineEdit::textChanged, dialog, check);
        value = [edit] { return edit->text(); };
    }
    check(question.initial);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [value, answer = std::move(answer)](int result) {
                         if (result == QDialog::Accepted)
                             answer(value().trimmed());
                         else
                             answer(std::nullopt);
                     });
    dialog->open();
}

void DesktopDialogs::openFile(QWidget *parent, const FileQuestion &question, TextAnswer answer)
{
    askFile(parent, question, false, std::move(answer));
}

void DesktopDialogs::saveFile(QWidget *parent, const FileQuestion &question, TextAnswer answer)
{
    askFile(parent, question, true, std::move(answer));
}

} // namespace bailiwick::widgets
