// SPDX-License-Identifier: Apache-2.0
#include "views/matrix/matrix_pane.h"

#include "models/items/labels.h"
#include "views/matrix/matrix_delegate.h"
#include "views/widgets/date_field.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill.h"
#include "views/widgets/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::matrix {

namespace {

constexpr int leastColumn = 116;
constexpr int greatestColumn = 260;

// A pill is not elided well: no column is too narrow for what a cell may come to say.
int widestState(const QFont &font)
{
    int widest = 0;
    for (int i = 0; i <= static_cast<int>(items::CellState::Inherited); ++i) {
        const QString text = items::stateText(static_cast<items::CellState>(i));
        widest = std::max(widest, widgets::pillSize(text, font).width());
    }
    const QDateTime late(QDate(2028, 12, 28), QTime(12, 0));
    const QString until =
        items::labels::validity({fleet::beginningOfTime, late.toMSecsSinceEpoch()});
    return std::max(widest, widgets::pillSize(until, font).width()) + 14;
}

fleet::Validity endingAt(std::optional<fleet::Time> end)
{
    fleet::Validity validity;
    validity.until = end.value_or(fleet::endOfTime);
    return validity;
}

} // namespace

MatrixPane::MatrixPane(items::MatrixModel &model, draft::Draft &draft, const QString &name,
                       QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_draft(draft)
    , m_messages(new widgets::MessageBar(this))
    , m_table(new widgets::FrozenColumnTableView(this))
    , m_who(new QLabel(this))
    , m_what(new QLabel(this))
    , m_selected(new QLabel(this))
    , m_grant(new QPushButton(icon(widgets::Icon::Add), tr("&Grant"), this))
    , m_takeAway(new QPushButton(icon(widgets::Icon::Remove), tr("&Take away"), this))
    , m_setUntil(new QPushButton(icon(widgets::Icon::Expiring), tr("&Set end"), this))
    , m_until(new widgets::DateField(tr("Until"), this))
{
    m_table->setAccessibleName(name);
    m_table->setFrozenTitle(tr("Person or team"));
    m_table->setModel(&model);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_who->setTextFormat(Qt::PlainText);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_what->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_who->setFont(widgets::titleFont(font()));
    m_selected->setForegroundRole(QPalette::PlaceholderText);
    m_grant->setToolTip(tr("Give the role in every chosen cell (Space)"));
    m_takeAway->setToolTip(tr("Take the role away in every chosen cell (Delete)"));
    m_setUntil->setToolTip(tr("Let the chosen roles end at this date, or never when it is open"));

    auto *actions = new QHBoxLayout;
    actions->addWidget(m_who, 1);
    actions->addWidget(m_selected);
    actions->addWidget(m_grant);
    actions->addWidget(m_takeAway);
    actions->addSpacing(12);
    actions->addWidget(m_until);
    actions->addWidget(m_setUntil);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addLayout(actions);
    layout->addWidget(m_what);
    setFocusProxy(m_table);

    connect(m_table, &widgets::FrozenColumnTableView::toggleRequested, this, &MatrixPane::toggle);
    connect(m_table, &widgets::FrozenColumnTableView::clearRequested, this,
            [this](const QModelIndexList &cells) { setAssigned(cells, false); });
    connect(m_table, &widgets::FrozenColumnTableView::detailsRequested, this,
            &MatrixPane::describe);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MatrixPane::describe);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MatrixPane::describe);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MatrixPane::describe);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        describe();
    });
    connect(m_grant, &QPushButton::clicked, this, [this] { setAssigned(true); });
    connect(m_takeAway, &QPushButton::clicked, this, [this] { setAssigned(false); });
    connect(m_setUntil, &QPushButton::clicked, this, &MatrixPane::applyUntil);
    connect(m_until, &widgets::DateField::changed, this,
            [this] { m_model.setGrantValidity(endingAt(m_until->time())); });
    fitColumns();
    describe();
}

void MatrixPane::setAssigned(bool assigned)
{
    setAssigned(m_table->chosen(), assigned);
}

void MatrixPane::setAssigned(const QModelIndexList &cells, bool assigned)
{
    m_messages->clear();
    if (m_model.isReadOnly())
        return m_messages->showInfo(tr("You look at another moment; nothing can be changed in it."),
                                    tr("Go back to now to give or take roles."));
    if (cells.isEmpty() || m_model.setAssigned(cells, assigned) > 0)
        return;
    QString problem;
    for (const QModelIndex &cell : cells) {
        if (problem.isEmpty())
            problem = cell.data(items::ProblemRole).toString();
    }
    if (assigned && !problem.isEmpty())
        m_messages->showWarning(problem);
    else if (!assigned)
        m_messages->showInfo(tr("Nothing is assigned here."),
                             tr("What is inherited is taken away where it was given."));
}

void MatrixPane::toggle(const QModelIndexList &cells)
{
    const bool anyOff = std::any_of(cells.begin(), cells.end(), [this](const QModelIndex &index) {
        const items::Cell cell = m_model.cellAt(index);
        return !cell.assignedHere && cell.canToggle();
    });
    const bool anyOn = std::any_of(cells.begin(), cells.end(), [this](const QModelIndex &index) {
        return m_model.cellAt(index).assignedHere;
    });
    setAssigned(cells, anyOff || !anyOn);
}

void MatrixPane::applyUntil()
{
    m_messages->clear();
    if (m_model.isReadOnly())
        return;
    const fleet::Validity wanted = endingAt(m_until->time());
    if (wanted.until <= fleet::currentTime()) {
        m_messages->showWarning(tr("This date is over."), tr("Choose a day after today."));
        return;
    }
    std::vector<draft::Edit> edits;
    QModelIndexList open;
    const fleet::State state = m_draft.state();
    for (const QModelIndex &index : m_table->chosen()) {
        const items::Cell cell = m_model.cellAt(index);
        const fleet::Assignment *assignment =
            cell.assignedHere ? state.assignments().find(cell.assignment) : nullptr;
        if (!assignment) {
            open.append(index);
            continue;
        }
        draft::Edit edit =
            draft::changeValidity(state, assignment->id, {assignment->validity.from, wanted.until},
                                  QString::fromStdString(assignment->reason));
        if (!edit.isEmpty())
            edits.push_back(std::move(edit));
    }
    if (edits.size() == 1)
        m_draft.push(edits.front());
    else if (!edits.empty())
        m_draft.push(draft::combined(
            tr("Change the end of %n role(s)", nullptr, static_cast<int>(edits.size())), edits));
    if (!open.isEmpty() && edits.empty())
        setAssigned(open, true);
}

void MatrixPane::readOnlyChanged()
{
    m_messages->clear();
    describe();
}

QString MatrixPane::description() const
{
    return m_what->text();
}

void MatrixPane::describe()
{
    const QModelIndex cell = m_table->currentIndex();
    const QModelIndexList cells = m_table->chosen();
    int grantable = 0;
    int assigned = 0;
    for (const QModelIndex &index : cells) {
        const items::Cell one = m_model.cellAt(index);
        assigned += one.assignedHere ? 1 : 0;
        grantable += !one.assignedHere && one.canToggle() ? 1 : 0;
    }
    const bool editable = !m_model.isReadOnly();
    m_grant->setEnabled(editable && grantable > 0);
    m_takeAway->setEnabled(editable && assigned > 0);
    m_setUntil->setEnabled(editable && grantable + assigned > 0);
    m_until->setEnabled(editable);
    m_selected->setText(cells.size() > 1 ? tr("%n cell(s) chosen", nullptr, int(cells.size()))
                                         : QString());
    if (!cell.isValid()) {
        m_who->setText(QString());
        m_what->setText(editable
                            ? tr("Choose a cell. Space toggles it, Shift with the arrows chooses "
                                 "more, Delete takes away.")
                            : tr("Choose a cell to see what it comes from."));
        return;
    }
    m_who->setText(
        tr("%1 – %2", "person, role or place")
            .arg(m_model.headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                 m_model.headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString()));
    QStringList lines = cell.data(Qt::ToolTipRole).toString().split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        lines << (editable ? tr("Not assigned here. Space grants it.") : tr("Not assigned here."));
    m_what->setText(lines.join(QStringLiteral(" · ")));
}

void MatrixPane::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int least = std::min(std::max(leastColumn, widestState(font())), greatestColumn);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int wanted = header->sectionSizeHint(column) + 16;
        header->resizeSection(column, std::clamp(wanted, least, greatestColumn));
    }
}

} // namespace bailiwick::matrix
