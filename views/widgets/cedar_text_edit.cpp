// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/cedar_text_edit.h"

#include "views/widgets/theme.h"
#include "views/widgets/tone.h"

#include <QEvent>
#include <QTextBlock>

namespace bailiwick::widgets {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u':' || c == u'"' || c == u'-';
}

// Code points of the Cedar language, UTF-16 units of Qt.
int unitsOf(const QString &line, std::uint32_t codePoints)
{
    int units = 0;
    for (; codePoints > 0 && units < line.size(); --codePoints)
        units += line[units].isHighSurrogate() ? 2 : 1;
    return std::min(units, static_cast<int>(line.size()));
}

} // namespace

CedarTextEdit::CedarTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    applyFont();
}

void CedarTextEdit::applyFont()
{
    document()->setDefaultFont(tabularFont(font()));
}

void CedarTextEdit::setCedarText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

void CedarTextEdit::setFaults(const std::vector<fleet::PolicyFault> &faults)
{
    m_faults = faults;
    underline();
}

void CedarTextEdit::underline()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(toneColors(Tone::Error, palette()).foreground);
    QList<QTextEdit::ExtraSelection> selections;
    for (const fleet::PolicyFault &fault : m_faults) {
        QTextCursor cursor = cursorAt(fault.where);
        const QString line = cursor.block().text();
        int end = cursor.positionInBlock();
        while (end < line.size() && isWordCharacter(line[end]))
            ++end;
        // At least one character; at the end of a line the one before.
        if (end == cursor.positionInBlock() && end < line.size())
            ++end;
        else if (end == cursor.positionInBlock() && end > 0)
            cursor.setPosition(cursor.block().position() + end - 1);
        cursor.setPosition(cursor.block().position() + end, QTextCursor::KeepAnchor);
        QTextCharFormat here = format;
        here.setToolTip(QString::fromStdString(fault.message));
        selections.append({cursor, here});
    }
    setExtraSelections(selections);
}

QTextCursor CedarTextEdit::cursorAt(const cedar::SourcePosition &where) const
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(where.line) - 1);
    QTextCursor cursor(document());
    if (!block.isValid()) {
        cursor.movePosition(QTextCursor::End);
        return cursor;
    }
    cursor.setPosition(block.position() +
                       unitsOf(block.text(), where.column > 0 ? where.column - 1 : 0));
    return cursor;
}

void CedarTextEdit::goTo(const cedar::SourcePosition &where)
{
    setTextCursor(cursorAt(where));
    setFocus();
    ensureCursorVisible();
}

cedar::SourcePosition CedarTextEdit::position() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    cedar::SourcePosition where;
    where.line = static_cast<std::uint32_t>(cursor.blockNumber()) + 1;
    where.column = static_cast<std::uint32_t>(before.toUcs4().size()) + 1;
    return where;
}

void CedarTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

} // namespace bailiwick::widgets
