// SPDX-License-Identifier: Apache-2.0
#include "views/fleet/principal_picker.h"

#include "models/items/labels.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/table_look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::views {

PrincipalPicker::PrincipalPicker(const fleet::State &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(state)
    , m_kind(new QComboBox(this))
    , m_filter(new widgets::FilterLine(tr("Filter by name, e-mail or organization"), this))
    , m_table(new QTableView(this))
    , m_note(new QLabel(this))
{
    m_kind->setAccessibleName(tr("People, teams or end users"));
    m_kind->addItem(tr("People"), static_cast<int>(fleet::PrincipalKind::Membership));
    m_kind->addItem(tr("Teams"), static_cast<int>(fleet::PrincipalKind::Team));
    m_kind->addItem(tr("End users"), static_cast<int>(fleet::PrincipalKind::Person));
    m_table->setAccessibleName(tr("People and teams to tick"));
    m_table->setModel(&m_model);
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->horizontalHeader()->resizeSection(items::PrincipalChoiceModel::NameColumn, 200);
    m_table->setMinimumHeight(150);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_kind);
    line->addWidget(m_filter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    setFocusProxy(m_filter);

    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_model.setFilterText(text);
        describe();
    });
    connect(m_filter, &widgets::FilterLine::leftDown, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
    });
    // A set is of one kind: another kind begins empty.
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const auto kind = static_cast<fleet::PrincipalKind>(m_kind->currentData().toInt());
        m_model.choose(kind, {}, m_single);
        describe();
        Q_EMIT changed();
    });
    connect(&m_model, &items::PrincipalChoiceModel::chosenChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    describe();
}

void PrincipalPicker::setChosen(fleet::PrincipalKind kind, const std::vector<fleet::Id> &chosen,
                                bool single)
{
    const QSignalBlocker quiet(m_kind);
    m_single = single;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_model.choose(kind, chosen, single);
    describe();
}

void PrincipalPicker::describe()
{
    constexpr std::size_t most = 5;
    const std::vector<fleet::Id> ids = m_model.chosen();
    QStringList names;
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        names += items::labels::person(m_state, {m_model.kind(), ids[i]});
    QString text = ids.empty() ? tr("Nobody is ticked.")
                   : ids.size() > most
                       ? tr("Ticked: %1 and %n more.", nullptr, static_cast<int>(ids.size() - most))
                             .arg(names.join(QStringLiteral(", ")))
                       : tr("Ticked: %1.").arg(names.join(QStringLiteral(", ")));
    if (m_model.isTruncated())
        text += u' ' + tr("Only the first %1 are listed; filter for others.")
                           .arg(items::labels::count(items::PrincipalChoiceModel::maximumRows));
    m_note->setText(text);
}

} // namespace bailiwick::views
