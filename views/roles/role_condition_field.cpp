// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_condition_field.h"

#include "models/draft/role_edit.h"
#include "models/items/engine_text.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/icons.h"
#include "views/widgets/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::roles {

namespace {

constexpr int checkDelay = 150; // ms without a key
constexpr int shownLines = 3;

} // namespace

RoleConditionField::RoleConditionField(draft::Draft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_text(new widgets::CedarTextEdit(this))
    , m_problem(new QLabel(this))
    , m_take(new QPushButton(icon(widgets::Icon::Ok), tr("Add to dra&ft"), this))
    , m_revert(new QPushButton(icon(widgets::Icon::Undo), tr("Re&vert"), this))
{
    m_text->setAccessibleName(tr("Condition in the Cedar language"));
    m_text->setPlaceholderText(tr("None: it holds wherever the role is given"));
    m_text->setFixedHeight((shownLines * m_text->fontMetrics().lineSpacing()) + 18);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    m_pause.setSingleShot(true);
    m_pause.setInterval(checkDelay);
    connect(&m_pause, &QTimer::timeout, this, &RoleConditionField::check);
    connect(&m_check, &items::RoleConditionCheck::finished, this, &RoleConditionField::showFaults);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_checked = !isChanged();
        if (m_checked)
            showFaults({});
        else
            m_pause.start();
        update();
    });
    connect(m_take, &QPushButton::clicked, this, &RoleConditionField::take);
    connect(m_revert, &QPushButton::clicked, this, &RoleConditionField::revert);
    update();
}

std::string RoleConditionField::entered() const
{
    return m_text->toPlainText().trimmed().toStdString();
}

bool RoleConditionField::isChanged() const
{
    return entered() != m_role.condition;
}

void RoleConditionField::setRole(const fleet::Role &role, bool editable)
{
    if (isChanged())
        m_kept[m_role.id] = m_text->toPlainText();
    m_role = role;
    m_editable = editable;
    const auto kept = m_kept.find(role.id);
    if (kept == m_kept.end()) {
        revert();
    } else {
        const QString text = kept->second;
        m_kept.erase(kept);
        m_text->setCedarText(text);
    }
    update();
}

void RoleConditionField::clear()
{
    setRole({}, false);
}

void RoleConditionField::revert()
{
    m_text->setCedarText(QString::fromStdString(m_role.condition));
    m_checked = true;
    showFaults({});
}

bool RoleConditionField::take()
{
    if (!m_editable || !isChanged() || !m_checked || !m_faults.empty())
        return false;
    fleet::Role role = m_role;
    role.condition = entered();
    draft::Edit edit = draft::editRole(m_draft.state(), role);
    edit.text =
        role.condition.empty()
            ? tr("Drop the condition of the role “%1”").arg(QString::fromStdString(role.name))
            : tr("Change the condition of the role “%1”").arg(QString::fromStdString(role.name));
    m_draft.push(edit);
    return true;
}

void RoleConditionField::check()
{
    if (!m_draft.base() || m_role.id.isNull())
        return;
    fleet::Role role = m_role;
    role.condition = entered();
    m_check.request(m_draft.base(), m_draft.state(), m_draft.baseIsWhole(), role);
}

void RoleConditionField::showFaults(const std::vector<fleet::PolicyFault> &faults)
{
    m_pause.stop();
    m_checked = true;
    m_faults = faults;
    m_text->setFaults(faults);
    QStringList lines;
    for (const fleet::PolicyFault &fault : faults)
        lines << tr("Line %1, column %2: %3")
                     .arg(fault.where.line)
                     .arg(fault.where.column)
                     .arg(items::engineText(fault.message));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::toneColors(widgets::Tone::Error, palette()).foreground);
    m_problem->setPalette(colors);
    m_problem->setText(lines.join(u'\n'));
    m_problem->setVisible(!lines.isEmpty());
    update();
}

void RoleConditionField::update()
{
    const bool changed = m_editable && isChanged();
    m_text->setReadOnly(!m_editable);
    m_take->setEnabled(changed && m_checked && m_faults.empty());
    m_revert->setEnabled(changed);
    m_take->setVisible(m_editable);
    m_revert->setVisible(m_editable);
}

} // namespace bailiwick::roles
