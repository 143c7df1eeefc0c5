import type { Command } from 'commander';
import type { Io } from './io.ts';
import { bestCommand } from './what-if-best.ts';
import { leaveOutCommand } from './what-if-leave-out.ts';
import { rankGoalCommand } from './what-if-rank.ts';
import { swapCommand } from './what-if-swap.ts';
import { weightCommand } from './what-if-weight.ts';

/** `inclusion-index what-if`: how the ranking would change if the index were another. */
export function whatIfCommand(command: Command, io: Io): void {
  command.description('show how ranks would change with other weights, or without an indicator, domain or authority');
  leaveOutCommand(command.command('leave-out'), io);
  swapCommand(command.command('swap'), io);
  rankGoalCommand(command.command('rank'), io);
  weightCommand(command.command('weight'), io);
  bestCommand(command.command('best'), io);
}
