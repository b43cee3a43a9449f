/**
 * The engine: what core and store offer to the half of the extension that talks to VS Code. It is a bundle of its
 * own, loaded on first need, because it holds the YAML parser. It must not import `vscode`.
 */
export {
  addItem,
  deleteItem,
  findItem,
  isTicked,
  listOf,
  moveItem,
  toggleItem,
} from './core/mentoring/itemChanges';
export { wallTime } from './core/mentoring/dates';
export { participants } from './core/mentoring/people';
export { newGoal, newMeeting } from './core/mentoring/newRecords';
export { isSlug, uniqueId } from './core/model/ids';
export { locate, pathOf } from './core/model/layout';
export { rulesFor } from './core/model/keys';
export { isDate, isDateTime } from './core/model/values';
export { treeContext } from './core/tree/context';
export { actionsTree, overdueOfMine } from './core/tree/actionsTree';
export { goalsTree } from './core/tree/goalsTree';
export { meetingsTree } from './core/tree/meetingsTree';
export { renderYaml } from './core/yaml/render';
export { itemsOf, offsetOf } from './core/mentoring/places';
export { FolderStore } from './store/folderStore';
export { History } from './store/history';
