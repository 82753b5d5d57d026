// SPDX-License-Identifier: Apache-2.0
#include "views/keys/key_text_dialog.h"

#include "views/widgets/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::keys {

KeyTextDialog::KeyTextDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLineEdit(text, this))
    , m_copy(new QPushButton(widgets::icon(widgets::Icon::Copy), tr("&Copy"), this))
{
    setWindowTitle(tr("New key"));
    auto *says =
        new QLabel(tr("Copy the key now and keep it in a safe place. It is not shown again; "
                      "if it is lost, make a new one."),
                   this);
    says->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Key"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_text->setFont(fixed);
    m_text->setMinimumWidth(QFontMetrics(fixed).horizontalAdvance(text) + 24);
    m_text->setCursorPosition(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(says);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(m_copy, &QPushButton::clicked, this, &KeyTextDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->selectAll();
    m_copy->setFocus();
}

QString KeyTextDialog::text() const
{
    return m_text->text();
}

void KeyTextDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->text());
    m_copy->setText(tr("Copied"));
}

} // namespace bailiwick::keys
