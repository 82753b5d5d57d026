// SPDX-License-Identifier: Apache-2.0
#include "views/audit/audit_filter_bar.h"

#include "models/items/labels.h"
#include "views/widgets/date_field.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/icons.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

namespace bailiwick::views {

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new widgets::FilterLine(tr("Any word"), this))
    , m_actor(new widgets::FilterLine(tr("Who"), this))
    , m_action(new widgets::FilterLine(tr("What, e.g. delegation:cut"), this))
    , m_resource(new widgets::FilterLine(tr("Which resource"), this))
    , m_outcome(new QComboBox(this))
    , m_from(new widgets::DateField(tr("&From"), this))
    , m_until(new widgets::DateField(tr("&Before"), this))
{
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Any outcome"), QString());
    for (const char *word : {"allowed", "denied", "failed"})
        m_outcome->addItem(items::labels::outcome(QString::fromLatin1(word)),
                           QString::fromLatin1(word));
    auto *reset = new QPushButton(tr("Clear filters"), this);
    reset->setIcon(widgets::icon(widgets::Icon::Close));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_actor, 0, 1);
    layout->addWidget(m_action, 0, 2);
    layout->addWidget(m_resource, 0, 3);
    layout->addWidget(m_outcome, 1, 0);
    layout->addWidget(m_from, 1, 1);
    layout->addWidget(m_until, 1, 2);
    layout->addWidget(reset, 1, 3, Qt::AlignRight);
    for (int column = 0; column < 4; ++column)
        layout->setColumnStretch(column, 1);

    for (const widgets::FilterLine *line : {m_text, m_actor, m_action, m_resource})
        connect(line, &widgets::FilterLine::filterChanged, this, &AuditFilterBar::changed);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &AuditFilterBar::changed);
    connect(m_from, &widgets::DateField::changed, this, &AuditFilterBar::changed);
    connect(m_until, &widgets::DateField::changed, this, &AuditFilterBar::changed);
    connect(reset, &QPushButton::clicked, this, &AuditFilterBar::clear);
}

remote::AuditFilter AuditFilterBar::filter() const
{
    remote::AuditFilter filter;
    filter.text = m_text->text().trimmed();
    filter.actor = m_actor->text().trimmed();
    filter.action = m_action->text().trimmed();
    filter.resource = m_resource->text().trimmed();
    filter.outcome = m_outcome->currentData().toString();
    filter.from = m_from->time();
    filter.until = m_until->time();
    return filter;
}

void AuditFilterBar::setFilter(const remote::AuditFilter &filter)
{
    m_setting = true;
    m_text->setText(filter.text);
    m_actor->setText(filter.actor);
    m_action->setText(filter.action);
    m_resource->setText(filter.resource);
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(filter.outcome)));
    m_from->setTime(filter.from);
    m_until->setTime(filter.until);
    m_setting = false;
    changed();
}

void AuditFilterBar::focusFirst()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void AuditFilterBar::changed()
{
    const remote::AuditFilter now = filter();
    if (m_setting || now == m_last)
        return;
    m_last = now;
    Q_EMIT filterChanged(now);
}

} // namespace bailiwick::views
