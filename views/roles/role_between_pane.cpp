// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_between_pane.h"

#include "views/widgets/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bailiwick::roles {

RoleBetweenPane::RoleBetweenPane(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 6, 4);
    layout->setSpacing(6);
    const auto add = [&](bool heading) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (heading) {
            label->setFont(widgets::titleFont(font()));
            label->setContentsMargins(0, 6, 0, 0);
        } else {
            label->setForegroundRole(QPalette::PlaceholderText);
        }
        layout->addWidget(label);
        return label;
    };
    m_name = add(true);
    m_change = add(false);
    m_before = add(true);
    m_beforeDetail = add(false);
    m_after = add(true);
    m_afterDetail = add(false);
    add(true)->setText(tr("What differs"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What differs"));
    layout->addWidget(m_text, 1);
}

void RoleBetweenPane::setShown(const items::RoleBetween &role, const items::RolesAt &before,
                               const items::RolesAt &after)
{
    const QString change = items::changeText(role);
    m_name->setText(role.name);
    m_change->setText(change.isEmpty() ? tr("the same at both moments") : change);
    m_before->setText(before.title);
    m_beforeDetail->setText(before.detail);
    m_beforeDetail->setVisible(!before.detail.isEmpty());
    m_after->setText(after.title);
    m_afterDetail->setText(after.detail);
    m_afterDetail->setVisible(!after.detail.isEmpty());
    const QString text = items::differenceText(role, before, after);
    if (m_text->toPlainText() != text) // what is being read stays where it is
        m_text->setPlainText(text);
}

QString RoleBetweenPane::text() const
{
    return m_text->toPlainText();
}

} // namespace bailiwick::roles
